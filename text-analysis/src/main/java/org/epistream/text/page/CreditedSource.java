package org.epistream.text.page;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs the names that could be the source of a page. */
final class CreditedSource {
    /** Where a name was found, the most trustworthy first. */
    enum Place {
        /** Behind a label for the source, or as the head of a paper. */
        LABEL,
        /** Beside a day without a label, as an account signs its posts. */
        ACCOUNT,
        /** At the beginning of the text: 甲报讯. */
        DATELINE,
        /** Behind a label for who published the page. */
        ISSUER,
        /** In the terms of use, where a site says how it credits itself. */
        TERMS
    }

    private final Map<Place, String> offered = new EnumMap<>(Place.class);

    /** Takes in a name; of two from one place the first stays. */
    void offer(Place place, @Nullable String name) {
        if (name != null && Issuers.canBeSource(name)) {
            offered.putIfAbsent(place, name);
        }
    }

    /** The likeliest name, or null. */
    @Nullable
    String name() {
        return offered.isEmpty() ? null : offered.values().iterator().next();
    }
}
