package org.epistream.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.epistream.cli.settings.SettingsException;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.FilterWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which counts, mentions or reports are meant: the words of the API as options. */
final class FilterOptions {
    @Option(names = "--region", paramLabel = "CODE", description = "This division and all below it, such as 410000.")
    private @Nullable String region;

    @Option(names = "--type", paramLabel = "TYPE", description = "This type of measures, such as testing.")
    private @Nullable String type;

    @Option(names = "--what", paramLabel = "KIND", description = "This kind of figure, such as confirmed-new.")
    private @Nullable String what;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Of this kind: measure, person, place, body, meeting or figure.")
    private @Nullable String kind;

    @Option(names = "--name", paramLabel = "NAME", description = "Of this name.")
    private @Nullable String name;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Measures spoken of so: directive, planned, done, lifted or criticised.")
    private @Nullable String status;

    @Option(names = "--from", paramLabel = "DAY", description = "From this day on, such as 2022-03-14.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Up to this day.")
    private @Nullable String to;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Reports that credit this medium, and their mentions.")
    private @Nullable String source;

    /** @throws SettingsException naming the option that cannot be used */
    Filter filter() {
        Map<String, String> given = new TreeMap<>();
        put(given, "region", region);
        put(given, "type", type);
        put(given, "what", what);
        put(given, "kind", kind);
        put(given, "name", name);
        put(given, "status", status);
        put(given, "from", from);
        put(given, "to", to);
        put(given, "source", source);
        try {
            return FilterWords.read(given::get);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of("--" + e.getMessage()));
        }
    }

    private static void put(Map<String, String> given, String name, @Nullable String word) {
        if (word != null) {
            given.put(name, word);
        }
    }
}
