package org.epistream.text.entity;

import java.util.Collection;
import java.util.List;
import org.epistream.text.words.Stretch;

/**
 * Finds the persons that a text names. A name counts by evidence: a title before or behind it, a list that begins with a
 * titled name, words of speech behind what the tagger takes for a name, or a list of such names. Once known, it counts wherever it stands.
 */
public final class PersonFinder {

    private final HanLpTagger tagger = new HanLpTagger();
    private final NameShape shape = new NameShape();
    private final NameModel model = new NameModel(shape);
    private final Titles titles = new Titles();

    /** What was found: the persons in order of appearance, and where their titles stand. */
    public record Persons(List<FoundPerson> persons, List<Stretch> titles) {}

    /**
     * The persons in a part of a text.
     *
     * @param bylines names that are no mentions
     */
    public Persons find(String text, int from, int to, Collection<String> bylines) {
        TaggedText words = new TaggedText(tagger, text, from, to);
        PersonSearch search = new PersonSearch(text, from, to, shape, model, titles, words);
        search.readTitles();
        search.readSpeech();
        search.readDotted();
        search.readLists();
        search.leaveOut(bylines);
        return new Persons(search.everywhere(), search.titleSpans());
    }
}
