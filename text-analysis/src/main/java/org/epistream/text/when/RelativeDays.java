package org.epistream.text.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Terms;
import org.jspecify.annotations.Nullable;

/** Days told from the day of publication: 昨日, 今天. */
final class RelativeDays {
    /** "今天的甲市" and "今日头条" name no day, nor does "到今天为止". */
    private static final Pattern WRITTEN = Pattern.compile("(前[日天]|昨[日天晚夜]|今[日天早晨晚]|明[日天晚])(?!头条|的|为止|看点|起|要闻|会更)");

    private static final Terms<Boolean> SIGNS = new Terms<>(
            Stream.of("前日", "前天", "昨日", "昨天", "昨晚", "昨夜", "今日", "今天", "今早", "今晨", "今晚", "明日", "明天", "明晚")
                    .collect(Collectors.toMap(word -> word, word -> true)));

    private RelativeDays() {}

    /** The days in a part of a text, in order; none where the day of publication is not known. */
    static List<FoundDate> find(String text, int from, int to, @Nullable LocalDate published) {
        List<FoundDate> found = new ArrayList<>();
        if (published == null || !SIGNS.anyIn(text, from, to)) {
            return found;
        }
        Matcher written = WRITTEN.matcher(text).region(from, to);
        while (written.find()) {
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
