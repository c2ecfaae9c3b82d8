package org.epistream.cli.settings;

import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that can be set.
 *
 * @param key its name as a flag without the hyphens and in a config file, such as {@code bootstrap-servers}
 * @param fallback the default, as it would be written
 * @param wanted what a good value is, for messages
 * @param parse makes a value of the text; throws {@link IllegalArgumentException} where it is none
 */
public record Setting<T>(String key, String fallback, String wanted, Function<String, T> parse) {
    /** Its name in the environment, such as {@code EPISTREAM_BOOTSTRAP_SERVERS}. */
    public String variable() {
        return Settings.PREFIX + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
