package org.epistream.domain.measure;

import java.util.Locale;

/** How firmly a report asks for a measure. */
public enum Strength {
    /** Ordered without a way around it: 一律, 必须, 应…尽…, and every plain order. */
    REQUIRED("要求必行"),
    /** Asked for: 倡导, 鼓励, 尽量, 建议, 原则上. */
    RECOMMENDED("建议");

    private final String chinese;

    Strength(String chinese) {
        this.chinese = chinese;
    }

    public String name(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : name().toLowerCase(Locale.ROOT);
    }
}
