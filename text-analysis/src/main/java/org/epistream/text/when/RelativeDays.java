package org.epistream.text.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** Days told from the day of publication: 昨日, 今天. */
final class RelativeDays {
    /** "今天的甲市" and "今日头条" name no day, nor does "到今天为止". */
    private static final Openings NO_DAY = Openings.of("头条", "的", "为止", "看点", "起", "要闻", "会更");

    private static final Characters IN_WORDS = new Characters("到至如日提目以之往说文光聪黎");

    /** How many days before the publication they are. */
    private static final Terms<Integer> WORDS = new Terms<>(Map.ofEntries(
            Map.entry("前日", 2),
            Map.entry("前天", 2),
            Map.entry("昨日", 1),
            Map.entry("昨天", 1),
            Map.entry("昨晚", 1),
            Map.entry("昨夜", 1),
            Map.entry("今日", 0),
            Map.entry("今天", 0),
            Map.entry("今早", 0),
            Map.entry("今晨", 0),
            Map.entry("今晚", 0),
            Map.entry("明日", -1),
            Map.entry("明天", -1),
            Map.entry("明晚", -1)));

    private RelativeDays() {}

    /** The days in a part of a text, in order; none where the day of publication is not known. */
    static List<FoundDate> find(String text, int from, int to, @Nullable LocalDate published) {
        List<FoundDate> found = new ArrayList<>();
        if (published == null) {
            return found;
        }
        for (Hit<Integer> word : WORDS.longest(text, from, to)) {
            boolean inWord = word.from() > from && IN_WORDS.contains(text.charAt(word.from() - 1));
            if (!inWord && !namesNoDay(text, word.to(), to)) {
                found.add(new FoundDate(
                        word.from(),
                        word.to(),
                        published.minusDays(word.value()).toString(),
                        new Why("told-from-publication", published.toString())));
            }
        }
        return found;
    }

    private static boolean namesNoDay(String text, int at, int to) {
        int length = NO_DAY.lengthAt(text, at);
        return length > 0 && at + length <= to;
    }
}
