package org.epistream.text.region;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Vocabulary;

/** Cuts the words around a short name, to tell a place from pieces of other words (the 高安 in 提高安全). */
final class WordCutter {
    /** How a name sits among the words of its clause. */
    enum Fit {
        /** It is a word, and one for a place. */
        PLACE,
        /** It is a word for something else. */
        WORD,
        /** It is no word that is known, and no part of one either. */
        UNKNOWN,
        /** A longer name begins with it. */
        HEAD,
        /** It lies across words. */
        ACROSS
    }

    /** As much of the clause as it takes to cut the words at a place rightly, in UTF-16 units. */
    private static final int AROUND = 12;

    /** Set up here and never touched again: HanLP may analyse on many threads, but not be configured on them. */
    private final Segment segment;

    WordCutter() {
        segment = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableCustomDictionary(false)
                .enableOffset(true);
        segment.seg("预热");
    }

    /** Whether a name lies across words. */
    boolean isAcross(String text, int from, int to) {
        return mayBeAcross(text, from, to) && cut(text, from, to) == Fit.ACROSS;
    }

    /** Whether a word that the segment knows reaches over an end of a name; of other words it makes none. */
    private static boolean mayBeAcross(String text, int from, int to) {
        int end = clauseEnd(text, to);
        for (int at = clauseStart(text, from); at < to; at++) {
            if (at < from && Vocabulary.reachesOver(text, at, from, end) || Vocabulary.reachesOver(text, at, to, end)) {
                return true;
            }
        }
        return false;
    }

    Fit fit(String text, int from, int to) {
        boolean unknown = to - from == 2 && !Vocabulary.contains(text, from, to) && !mayBeAcross(text, from, to);
        return unknown ? Fit.UNKNOWN : cut(text, from, to);
    }

    private Fit cut(String text, int from, int to) {
        int start = clauseStart(text, from);
        boolean begins = false;
        boolean known = false;
        for (Term term : segment.seg(text.substring(start, clauseEnd(text, to)))) {
            int at = start + term.offset;
            int end = at + term.word.length();
            if (at == from && end == to) {
                return term.nature.startsWith("ns") ? Fit.PLACE : Fit.WORD;
            }
            if (at == from && end > to) {
                return isName(term.nature) ? Fit.HEAD : Fit.ACROSS;
            }
            if (end > from && at < from || at < to && end > to) {
                return Fit.ACROSS;
            }
            begins |= at == from;
            known |= at >= from && end <= to && term.word.length() > 1;
        }
        return begins && !known ? Fit.UNKNOWN : Fit.WORD;
    }

    private static boolean isName(Nature nature) {
        return nature.startsWith("ns") || nature.startsWith("nt") || nature.startsWith("nz");
    }

    private static int clauseStart(String text, int from) {
        int start = from;
        while (start > 0 && start > from - AROUND && !Stretch.endsClause(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int to) {
        int end = to;
        while (end < text.length() && end < to + AROUND && !Stretch.endsClause(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
