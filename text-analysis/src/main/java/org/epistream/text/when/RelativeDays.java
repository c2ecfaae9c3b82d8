package org.epistream.text.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.analysis.Why;
import org.jspecify.annotations.Nullable;

/** Days told from the day of publication: 昨日, 今天. */
final class RelativeDays {
    /** "今天的甲市" and "今日头条" name no day, nor does "到今天为止". */
    private static final Pattern WRITTEN = Pattern.compile("(前[日天]|昨[日天晚夜]|今[日天早晨晚]|明[日天晚])(?!头条|的|为止|看点|起|要闻|会更)");

    private RelativeDays() {}

    /** The days in a part of a text, in order; none where the day of publication is not known. */
    static List<FoundDate> find(String text, int from, int to, @Nullable LocalDate published) {
        List<FoundDate> found = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text).region(from, to);
        while (published != null && written.find()) {
            char first = text.charAt(written.start());
            boolean inWord = written.start() > from && "到至如日提目以之往说文光聪黎".indexOf(text.charAt(written.start() - 1)) >= 0;
            if (!inWord) {
                int back = first == '明' ? -1 : first == '今' ? 0 : first == '昨' ? 1 : 2;
                found.add(new FoundDate(
                        written.start(),
                        written.end(),
                        published.minusDays(back).toString(),
                        new Why("told-from-publication", published.toString())));
            }
        }
        return found;
    }
}
