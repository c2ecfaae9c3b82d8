package org.epistream.text.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.epistream.text.entity.HanLpTagger.Word;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text whose words are tagged sentence by sentence, when first asked for: names stand in few sentences, and
 * tagging costs more than all other reading together.
 */
final class TaggedText {
    private final HanLpTagger tagger;
    private final String text;
    private final TreeMap<Integer, Stretch> sentences = new TreeMap<>();
    private final Map<Integer, Map<Integer, Word>> tagged = new HashMap<>();

    TaggedText(HanLpTagger tagger, String text, int from, int to) {
        this.tagger = tagger;
        this.text = text;
        tagger.sentences(text, from, to).forEach(sentence -> sentences.put(sentence.from(), sentence));
    }

    /** The word that begins at a place, or null where none does. */
    @Nullable
    Word at(int place) {
        Map.Entry<Integer, Stretch> sentence = sentences.floorEntry(place);
        return sentence == null || sentence.getValue().to() <= place
                ? null
                : tagged.computeIfAbsent(sentence.getKey(), key -> words(sentence.getValue()))
                        .get(place);
    }

    private Map<Integer, Word> words(Stretch sentence) {
        List<Word> words = tagger.words(text, sentence.from(), sentence.to());
        Map<Integer, Word> byStart = new HashMap<>();
        words.forEach(word -> byStart.put(word.from(), word));
        return byStart;
    }
}
