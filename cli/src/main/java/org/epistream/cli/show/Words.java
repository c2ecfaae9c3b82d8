package org.epistream.cli.show;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the product in the reader's language. */
public final class Words {
    private final ResourceBundle bundle;
    private final Locale language;

    /** @param language Chinese or English */
    public Words(Locale language) {
        this.language = language;
        // Without this a Chinese default locale would answer for English.
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("org.epistream.cli.words", language, exact);
    }

    public Locale language() {
        return language;
    }

    /** The text under a key that may not be there. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** The text under a key, its places filled as {@link String#format} does. */
    public String get(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }
}
