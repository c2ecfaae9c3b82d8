package org.epistream.dashboard.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language of the page. */
enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "中文"),
    ENGLISH(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    Locale locale() {
        return locale;
    }

    /** Its name in itself. */
    String ownName() {
        return ownName;
    }

    /** The word in addresses. */
    String code() {
        return locale.getLanguage();
    }

    /** The tag in markup. */
    String tag() {
        return locale.toLanguageTag();
    }

    /** The language of a code, or null where it is none of ours. */
    static @Nullable Language of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return null;
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** All digits of it. */
    String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }

    /**
     * The language to answer in.
     *
     * @param asked what the address asks for, or null
     * @param accepted the browser's {@code Accept-Language}, or null; Chinese where it says nothing, English where it
     *     names neither language
     */
    static Language choose(@Nullable Language asked, @Nullable String accepted) {
        if (asked != null) {
            return asked;
        }
        if (accepted == null || accepted.isBlank()) {
            return CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.CHINESE.equals(best) ? CHINESE : ENGLISH;
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }
}
