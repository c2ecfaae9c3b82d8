package org.epistream.text.region;

import java.util.List;
import java.util.function.Predicate;

/** The divisions that a story and the words around it name. */
public final class StoryPlaces {
    private final List<FoundPlace> found;
    private final List<FoundPlace> headline;
    private final List<FoundPlace> owner;
    private final Kin page;

    /**
     * @param found those in the story
     * @param headline those in its headline
     * @param owner those in what is told of its page
     * @param page those named beyond doubt in any of these
     */
    StoryPlaces(List<FoundPlace> found, List<FoundPlace> headline, List<FoundPlace> owner, Kin page) {
        this.found = found;
        this.headline = headline;
        this.owner = owner;
        this.page = page;
    }

    /** Those in the story, in order of appearance. */
    public List<FoundPlace> found() {
        return found;
    }

    /** The same with some of the places in the story. */
    public StoryPlaces only(Predicate<FoundPlace> places) {
        return new StoryPlaces(found.stream().filter(places).toList(), headline, owner, page);
    }

    List<FoundPlace> headline() {
        return headline;
    }

    List<FoundPlace> owner() {
        return owner;
    }

    Kin page() {
        return page;
    }
}
