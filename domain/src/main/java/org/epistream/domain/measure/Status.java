package org.epistream.domain.measure;

import java.util.Locale;

/** How a report speaks of a measure, by the clause it stands in. */
public enum Status {
    /** Ordered, urged, required. */
    DIRECTIVE("要求", "directive"),
    /** Announced for later. */
    PLANNED("计划", "planned"),
    /** Carried out, or going on as a fact. */
    DONE("已行", "done"),
    /** Ended or relaxed. */
    LIFTED("解除", "lifted"),
    /** Named as missing, wrong or to be avoided. */
    CRITICISED("批评", "criticised");

    private final String chinese;
    private final String english;

    Status(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The word in events, tables and addresses. */
    public String code() {
        return english;
    }

    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String name(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }
}
