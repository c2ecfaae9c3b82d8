package org.epistream.text.entity;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.epistream.text.words.Stretch;

/** Cuts a text into words and guesses which are names of persons. The one class that knows HanLP's segmenter. */
final class HanLpTagger {
    /** Longest stretch cut at once, in UTF-16 units: the work for one stretch is held in memory as a graph. */
    private static final int LONGEST = 400;

    /** A word: {@code from} inclusive, {@code to} exclusive. */
    record Word(int from, int to, boolean person) {}

    /** Set up here and never touched again: HanLP may analyse on many threads, but not be configured on them. */
    private final Segment segment;

    HanLpTagger() {
        // without offsets every word stands at 0
        segment = HanLP.newSegment().enableNameRecognize(true).enableOffset(true);
        segment.seg("预热");
    }

    /** The stretches that are cut into words each by itself: clauses, or parts of very long ones. */
    List<Stretch> clauses(String text, int from, int to) {
        List<Stretch> parts = new ArrayList<>();
        for (Stretch clause : Stretch.clauses(text, from, to)) {
            for (int start = clause.from(); start < clause.to(); start += LONGEST) {
                parts.add(new Stretch(start, Math.min(start + LONGEST, clause.to())));
            }
        }
        return parts;
    }

    /** The words of one such stretch, in order; blanks may be left out. */
    List<Word> words(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        for (Term term : segment.seg(text.substring(from, to))) {
            int at = from + term.offset;
            words.add(new Word(at, at + term.word.length(), isPerson(term.nature)));
        }
        return words;
    }

    private static boolean isPerson(Nature nature) {
        return nature.startsWith("nr") && !nature.startsWith("nrf");
    }
}
