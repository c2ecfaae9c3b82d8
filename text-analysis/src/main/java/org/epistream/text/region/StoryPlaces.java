package org.epistream.text.region;

import java.util.List;
import java.util.function.Predicate;

/** The divisions that a story names, and those that it and the words around it name beyond doubt. */
public final class StoryPlaces {
    private final List<FoundPlace> found;
    private final Kin page;

    StoryPlaces(List<FoundPlace> found, Kin page) {
        this.found = found;
        this.page = page;
    }

    /** In order of appearance. */
    public List<FoundPlace> found() {
        return found;
    }

    /** Of the places those that are none of something else. */
    public StoryPlaces only(Predicate<FoundPlace> places) {
        return new StoryPlaces(found.stream().filter(places).toList(), page);
    }

    Kin page() {
        return page;
    }
}
