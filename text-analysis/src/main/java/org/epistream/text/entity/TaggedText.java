package org.epistream.text.entity;

import java.util.Arrays;
import java.util.List;
import org.epistream.text.entity.HanLpTagger.Word;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text whose words are tagged clause by clause, when first asked for: names stand in few clauses, and tagging
 * costs more than all other reading together.
 */
final class TaggedText {
    private final HanLpTagger tagger;
    private final String text;
    private final int from;
    private final int to;
    private List<Stretch> clauses = List.of();
    private int[] starts = {};
    private Word[][] tagged = {};

    TaggedText(HanLpTagger tagger, String text, int from, int to) {
        this.tagger = tagger;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The word that begins at a place, or null where none does. */
    @Nullable
    Word at(int place) {
        if (starts.length == 0) {
            clauses = tagger.clauses(text, from, to);
            starts = clauses.stream().mapToInt(Stretch::from).toArray();
            tagged = new Word[starts.length][];
        }
        int at = Arrays.binarySearch(starts, place);
        int clause = at >= 0 ? at : -at - 2;
        if (clause < 0 || clauses.get(clause).to() <= place) {
            return null;
        }
        if (tagged[clause] == null) {
            tagged[clause] = words(clauses.get(clause));
        }
        return tagged[clause][place - starts[clause]];
    }

    /** The words of a clause by where they begin. */
    private Word[] words(Stretch clause) {
        Word[] words = new Word[clause.length()];
        tagger.words(text, clause.from(), clause.to()).forEach(word -> words[word.from() - clause.from()] = word);
        return words;
    }
}
