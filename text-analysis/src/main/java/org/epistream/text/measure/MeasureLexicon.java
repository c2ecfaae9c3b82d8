package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.epistream.domain.Table;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** The words that name measures, and the words that only look as if they did. */
final class MeasureLexicon {
    /** Raised with every change of the tables. */
    static final int VERSION = 2;

    /** Characters between the parts of a term with a gap; a date (自10月25日零时起) still fits. */
    private static final int WIDEST_GAP = 12;

    /**
     * What stands behind a word.
     *
     * @param alone whether it stands for itself, or only begins terms with a gap
     * @param whole the term itself, or null where the word names no measure
     * @param begun the terms with a gap that begin with it
     */
    private record Entry(boolean alone, @Nullable MeasureTerm whole, List<MeasureTerm> begun) {}

    private static final String BEFORE_DAY = "0123456789同当次近昨今";

    private final List<MeasureTerm> terms;
    private final Terms<Entry> words;

    MeasureLexicon() {
        terms = Table.read(MeasureLexicon.class, "measures.tsv", 4, MeasureLexicon::term);
        Map<String, @Nullable MeasureTerm> whole = new HashMap<>();
        Map<String, List<MeasureTerm>> begun = new HashMap<>();
        Table.read(MeasureLexicon.class, "not-measures.tsv", 1, row -> row.get(0))
                .forEach(word -> whole.put(word, null));
        for (MeasureTerm term : terms) {
            if (term.hasGap()) {
                begun.computeIfAbsent(term.head(), head -> new ArrayList<>()).add(term);
            } else {
                whole.put(term.words(), term);
            }
        }
        Map<String, Entry> entries = new HashMap<>();
        whole.forEach((word, term) -> entries.put(word, new Entry(true, term, begun.getOrDefault(word, List.of()))));
        begun.forEach((word, list) -> entries.putIfAbsent(word, new Entry(false, null, list)));
        words = new Terms<>(entries);
    }

    List<MeasureTerm> terms() {
        return terms;
    }

    /** The terms in a part of a text, none overlapping another. */
    List<Hit<MeasureTerm>> find(String text, int from, int to) {
        List<Hit<Optional<MeasureTerm>>> candidates = new ArrayList<>();
        for (Hit<Entry> hit : words.all(text, from, to)) {
            Entry entry = hit.value();
            if (isDate(text, hit.from())) {
                continue;
            }
            if (entry.alone()) {
                candidates.add(new Hit<>(hit.from(), hit.to(), Optional.ofNullable(entry.whole())));
            }
            for (MeasureTerm term : entry.begun()) {
                int end = endOf(term.tail(), text, hit.to(), to);
                if (end > 0) {
                    candidates.add(new Hit<>(hit.from(), end, Optional.of(term)));
                }
            }
        }
        candidates.addAll(OpenTerms.find(text, from, to));
        candidates.sort(Terms.order());
        List<Hit<MeasureTerm>> found = new ArrayList<>();
        for (Hit<Optional<MeasureTerm>> hit : Terms.leftmost(candidates)) {
            hit.value().ifPresent(term -> found.add(new Hit<>(hit.from(), hit.to(), term)));
        }
        return found;
    }

    /** Whether the term borrows the last word of a date (5月2日|报告). */
    private static boolean isDate(String text, int at) {
        return text.charAt(at) == '日' && at > 0 && BEFORE_DAY.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static int endOf(String tail, String text, int from, int to) {
        for (int at = from; at <= from + WIDEST_GAP && at + tail.length() <= to; at++) {
            if (text.startsWith(tail, at)) {
                return at + tail.length();
            }
            if (Stretch.endsClause(text.charAt(at)) || text.charAt(at) == '、') {
                return 0;
            }
        }
        return 0;
    }

    private static MeasureTerm term(List<String> row) {
        boolean weak = switch (row.get(2)) {
            case "weak" -> true;
            case "strong" -> false;
            default -> throw new IllegalArgumentException("strength '" + row.get(2) + "'");
        };
        Status status = row.get(3).isEmpty() ? null : Status.of(row.get(3));
        return new MeasureTerm(row.get(0), new MeasureType(row.get(1)), weak, status);
    }
}
