package org.epistream.cli.settings;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.epistream.text.measure.LexiconException;
import org.jspecify.annotations.Nullable;

/** The settings of one run: each from its flag, else the environment, else the config file, else its default. */
public final class Settings {
    static final String PREFIX = "EPISTREAM_";

    /** Variables of the launcher script, which are no settings of ours. */
    private static final Set<String> LAUNCHER = Set.of(PREFIX + "JAVA_OPTS", PREFIX + "QUIET_BUILD");

    private final Map<Setting<?>, Given> given = new HashMap<>();

    private record Given(Object value, String text, String origin) {}

    private Settings() {}

    /**
     * Reads all settings.
     *
     * @param flags what was given on the command line, by key
     * @param environment the process' environment
     * @param file the config file, in the form of Java properties, or null
     * @throws SettingsException naming everything that is wrong
     */
    public static Settings read(Map<String, String> flags, Map<String, String> environment, @Nullable Path file) {
        List<String> problems = new ArrayList<>();
        Map<String, String> inFile = file == null ? Map.of() : load(file, problems);
        for (String key : new TreeMap<>(inFile).keySet()) {
            if (Known.ALL.stream().noneMatch(setting -> setting.key().equals(key))) {
                problems.add(file + ": '" + key + "' is no setting" + Nearest.hint(key, keys()));
            }
        }
        List<String> variables = Known.ALL.stream().map(Setting::variable).toList();
        for (String name : new TreeMap<>(environment).keySet()) {
            if (name.startsWith(PREFIX) && !variables.contains(name) && !LAUNCHER.contains(name)) {
                problems.add("environment: " + name + " is no setting" + Nearest.hint(name, variables));
            }
        }
        Settings settings = new Settings();
        for (Setting<?> setting : Known.ALL) {
            String key = setting.key();
            if (flags.containsKey(key)) {
                settings.put(setting, requireNonNull(flags.get(key)), "--" + key, problems);
            } else if (environment.containsKey(setting.variable())) {
                settings.put(
                        setting, requireNonNull(environment.get(setting.variable())), setting.variable(), problems);
            } else if (inFile.containsKey(key)) {
                settings.put(setting, requireNonNull(inFile.get(key)), file + ": " + key, problems);
            } else {
                settings.put(setting, setting.fallback(), "default", problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) requireNonNull(given.get(setting), setting.key()).value();
    }

    /** Whether nobody set it. */
    public boolean isDefault(Setting<?> setting) {
        return requireNonNull(given.get(setting)).origin().equals("default");
    }

    /**
     * Where a setting comes from.
     *
     * @param value as it was written, without secrets
     * @param origin the flag, variable or line of a file, or {@code default}
     */
    public record Origin(String key, String value, String origin) {
        @Override
        public String toString() {
            return key + " = " + value + " (" + origin + ")";
        }
    }

    /** Every setting with where it comes from. */
    public List<Origin> origins() {
        return Known.ALL.stream()
                .map(setting -> {
                    Given value = requireNonNull(given.get(setting));
                    return new Origin(setting.key(), Known.withoutSecrets(value.text()), value.origin());
                })
                .toList();
    }

    private void put(Setting<?> setting, String text, String origin, List<String> problems) {
        try {
            given.put(setting, new Given(setting.parse().apply(text.strip()), text.strip(), origin));
        } catch (IllegalArgumentException e) {
            problems.add(origin + ": '" + Known.withoutSecrets(text) + "' is not " + setting.wanted());
        } catch (LexiconException e) {
            problems.add(origin + ": " + e.getMessage());
        }
    }

    private static List<String> keys() {
        return Known.ALL.stream().map(Setting::key).toList();
    }

    private static Map<String, String> load(Path file, List<String> problems) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("config file " + file + " cannot be read: " + e.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
