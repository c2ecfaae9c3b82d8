package org.epistream.text.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days that pages give: 2022-04-23, 2022/4/23, 2022.04.23, 2022年4月23日, 20220423. */
final class Days {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern PACKED = Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");

    private Days() {}

    /** The first day in a text, or null. */
    static @Nullable LocalDate first(String text) {
        for (Pattern pattern : new Pattern[] {DAY, PACKED}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
                } catch (DateTimeException e) {
                    continue; // Looks like a day and is none, such as a number of a document.
                }
            }
        }
        return null;
    }

    /** A text without the days and clock times in it. */
    static String without(String text) {
        String left = DAY.matcher(text).replaceAll(" ");
        return left.replaceAll("日?\\s*\\d{1,2}[:：]\\d{2}([:：]\\d{2})?", " ");
    }
}
