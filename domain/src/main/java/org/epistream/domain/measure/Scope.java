package org.epistream.domain.measure;

import java.util.Locale;

/** Whom a measure is meant for, as its clause says. */
public enum Scope {
    /** Some areas or groups: 高风险区, 涉疫县区, 小区, 重点人群. */
    TARGETED("局部"),
    /** Everybody of the place: 全市, 全省, 全员, 全域. */
    GENERAL("全域");

    private final String chinese;

    Scope(String chinese) {
        this.chinese = chinese;
    }

    public String name(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : name().toLowerCase(Locale.ROOT);
    }
}
