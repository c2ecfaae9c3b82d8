package org.epistream.text.measure;

import java.util.List;
import org.epistream.domain.measure.InternationalCodes;
import org.epistream.domain.measure.MeasureCatalogue;

/**
 * What a user adds to the lexicon, and takes out of it.
 *
 * @param types measure types that the catalogue does not know
 * @param terms terms that name measures; one that the lexicon has already is replaced
 * @param removed words that name no measure, whatever the lexicon says
 * @param fingerprint eight hexadecimal digits that change with the content; empty where nothing is added
 */
record OwnTerms(List<OwnType> types, List<MeasureTerm> terms, List<String> removed, String fingerprint) {
    /** A type and what it is called abroad. */
    record OwnType(MeasureCatalogue.Entry entry, InternationalCodes codes) {}

    static final OwnTerms NONE = new OwnTerms(List.of(), List.of(), List.of(), "");

    OwnTerms {
        types = List.copyOf(types);
        terms = List.copyOf(terms);
        removed = List.copyOf(removed);
    }
}
