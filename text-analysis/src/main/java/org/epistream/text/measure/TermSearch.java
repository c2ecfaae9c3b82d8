package org.epistream.text.measure;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;

/** One search for the terms of a lexicon in a part of a text. */
final class TermSearch {
    private static final String BEFORE_DAY = "0123456789同当次近昨今";

    private final Terms<LexiconEntry> words;
    private final Characters rests;
    private final String text;
    private final int to;
    private final LongestTerm longest = new LongestTerm();
    private final ObjIntConsumer<LexiconEntry> offer = this::offer;

    /** The next bar at or behind the last word that begins terms with a gap. */
    private int bar;

    /** @param rests the characters with which the rest of any term with a gap begins */
    TermSearch(Terms<LexiconEntry> words, Characters rests, String text, int to) {
        this.words = words;
        this.rests = rests;
        this.text = text;
        this.to = to;
    }

    /** Adds the terms that stand from a place on. */
    void addTerms(int from, List<Hit<MeasureTerm>> found) {
        int at = from;
        int word = words.next(text, from, to);
        while (at < to) {
            boolean open = OpenTerms.mayBegin(text, at, to);
            if (at < word && !open) {
                at++;
                continue;
            }
            longest.begin(at);
            if (at == word && !isDate(text, at)) {
                words.each(text, at, to, offer);
            }
            if (open) {
                OpenTerms.offer(text, at, to, longest);
            }
            if (longest.term() != null) {
                found.add(new Hit<>(at, longest.end(), longest.term()));
            }
            at = longest.end();
            word = word < at ? words.next(text, at, to) : word;
        }
    }

    private void offer(LexiconEntry entry, int end) {
        if (entry.alone()) {
            longest.offerWhole(end, entry.whole());
        }
        if (!entry.goesOn()) {
            return;
        }
        if (bar < end) {
            bar = GapTerm.bar(text, end, to);
        }
        int reach = Math.min(bar, GapTerm.reach(end, to));
        int first = entry.nextRest(text, end, reach, rests);
        if (first <= reach) {
            for (GapTerm rest : entry.begun()) {
                offer(rest, end, rest.end(text, first, reach, to));
            }
        }
    }

    /** Offers a term with a gap whose first words and rest end at these places; 0 where the rest is not found. */
    private void offer(GapTerm rest, int firstEnd, int end) {
        if (rest.term() != null) {
            longest.offer(end, rest.term());
        } else if (end > 0) {
            longest.offerWhole(firstEnd, null);
        }
    }

    /** Whether the term borrows the last word of a date (5月2日|报告). */
    private static boolean isDate(String text, int at) {
        return text.charAt(at) == '日' && at > 0 && BEFORE_DAY.indexOf(text.charAt(at - 1)) >= 0;
    }
}
