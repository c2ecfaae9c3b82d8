package org.epistream.text.topic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.Table;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** Tells whether a report deals with a disease, and with which. */
public final class TopicReader {
    /** A headline weighs as much as this many mentions in the body. */
    private static final int HEADLINE = 5;

    /** Fewest mentions in a body whose headline names none; an economic report names the epidemic once or twice. */
    private static final int LEAST = 2;

    /** A text up to this long has no room for a second mention; one is enough there if it says which disease. */
    private static final int SHORT = 200;

    /** Fewest hints that suffice where no disease is named and no other danger either. */
    private static final int HINTS = 3;

    private static final int CHARACTERS_A_MENTION = 500;

    private enum Subject {
        DISEASE,
        CONTROL,
        HINT,
        OTHER
    }

    private record Word(Subject subject, String disease) {}

    private final Terms<Word> words;

    public TopicReader() {
        Map<String, Word> entries = new HashMap<>();
        Table.read(TopicReader.class, "topics.tsv", 3, row -> Map.entry(row.get(0), word(row.get(1), row.get(2))))
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        words = new Terms<>(entries);
    }

    private static Word word(String subject, String disease) {
        return new Word(Subject.valueOf(subject.toUpperCase(Locale.ROOT)), disease);
    }

    /** Reads a headline, which may be empty, and a part of a text. */
    public Topic read(String title, String text, int from, int to) {
        Weights weights = new Weights();
        for (Hit<Word> hit : words.longest(title, 0, title.length())) {
            weights.add(hit, HEADLINE);
        }
        int fromTitle = weights.disease();
        for (Hit<Word> hit : words.longest(text, from, to)) {
            weights.add(hit, 1);
        }
        boolean rivals = weights.other > 0;
        String likeliest = weights.likeliest();
        if (!rivals && (weights.hintsSuffice() || likeliest != null && weights.isHinted())) {
            return new Topic(true, likeliest);
        }
        int enough = to - from <= SHORT && likeliest != null ? 1 : Math.max(LEAST, (to - from) / CHARACTERS_A_MENTION);
        boolean epidemic = fromTitle > 0 || weights.disease() >= enough && weights.disease() * 2 >= weights.other;
        if (fromTitle > 0 && rivals && weights.disease() * 2 < weights.other) {
            epidemic = false;
        }
        return epidemic ? new Topic(true, likeliest) : Topic.OTHER;
    }

    private static final class Weights {
        private final Map<String, Integer> named = new LinkedHashMap<>();
        private final Map<String, Integer> hinted = new LinkedHashMap<>();
        private final Set<String> hints = new HashSet<>();
        private int sum;
        private int other;

        void add(Hit<Word> hit, int weight) {
            Word word = hit.value();
            if (word.subject() == Subject.OTHER) {
                other += weight;
                return;
            }
            if (word.subject() == Subject.HINT) {
                hints.add(word.disease());
                return;
            }
            sum += weight;
            if (!word.disease().isEmpty()) {
                (word.subject() == Subject.DISEASE ? named : hinted).merge(word.disease(), weight, Integer::sum);
            }
        }

        int disease() {
            return sum;
        }

        /** Whether words that each may belong to something else (发热门诊, 测温) together speak of nothing but disease. */
        boolean hintsSuffice() {
            return hints.size() >= HINTS;
        }

        /** Whether a disease or its control is named, if only once, among words that go with it. */
        boolean isHinted() {
            return sum > 0 && sum + hints.size() >= HINTS;
        }

        @Nullable
        String likeliest() {
            Map<String, Integer> known = named.isEmpty() ? hinted : named;
            String likeliest = null;
            int most = 0;
            for (Map.Entry<String, Integer> disease : known.entrySet()) {
                if (disease.getValue() > most) {
                    likeliest = disease.getKey();
                    most = disease.getValue();
                }
            }
            return likeliest;
        }
    }
}
