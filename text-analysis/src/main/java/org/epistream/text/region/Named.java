package org.epistream.text.region;

import java.util.List;
import org.epistream.domain.place.Division;

/**
 * What a name can stand for.
 *
 * @param form how the name is written
 * @param divisions the divisions of that name, higher ones first
 * @param ordinary whether the name is a word of the language as well
 */
record Named(Form form, List<Division> divisions, boolean ordinary) {
    /** How a division is named. */
    enum Form {
        /** 桂林市, 象山区. */
        FULL,
        /** A province or city without its last word: 广西, 桂林. */
        SHORT,
        /** A county without its last word, often an ordinary word: 和平, 城口. */
        SHORT_COUNTY;

        /** Name of the rule that reads it. */
        String rule() {
            return this == FULL ? "full-name" : this == SHORT ? "short-name" : "short-name-among-kin";
        }
    }

    boolean isCertain() {
        return form != Form.SHORT_COUNTY && divisions.size() == 1;
    }
}
