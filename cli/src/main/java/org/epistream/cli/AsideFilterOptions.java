package org.epistream.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.epistream.cli.settings.SettingsException;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.producer.aside.AsideFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which of the events that were set aside are meant. */
final class AsideFilterOptions {
    @Parameters(
            paramLabel = "PLACE",
            arity = "0..*",
            description = "Where it stands, as 'list' shows it: PARTITION/OFFSET.")
    private List<String> places = List.of();

    @Option(names = "--id", paramLabel = "ID", description = "Only those of this report.")
    private @Nullable String id;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description =
                    "Only those with this reason: why it is no report, or the exception, with or without its package.")
    private @Nullable String reason;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only those set aside then or later: 2022-03-14, or 2022-03-14T08:30:00+08:00.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only those set aside before then.")
    private @Nullable String until;

    @Option(names = "--node", paramLabel = "NODE", description = "Only those that failed at this node.")
    private @Nullable String node;

    @Option(
            names = "--analysis-version",
            paramLabel = "VERSION",
            description = "Only those that failed in this version of the analysis.")
    private @Nullable String analysisVersion;

    @Option(names = "--attempt", paramLabel = "N", description = "Only those that have failed so often.")
    private @Nullable Integer attempt;

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "open, retried, discarded or all. Default: open")
    private List<String> states = List.of();

    List<String> places() {
        return places;
    }

    /** Whether nothing but states narrows the choice. */
    boolean areNone() {
        return places.isEmpty()
                && id == null
                && reason == null
                && since == null
                && until == null
                && node == null
                && analysisVersion == null
                && attempt == null;
    }

    /** @throws SettingsException naming every option that cannot be used */
    AsideFilter filter(List<LogPlace> at) {
        List<String> problems = new ArrayList<>();
        AsideFilter filter = new AsideFilter(
                Set.copyOf(at),
                states(problems),
                id,
                reason,
                instant("--since", since, problems),
                instant("--until", until, problems),
                node,
                analysisVersion,
                attempt);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return filter;
    }

    private Set<AsideState> states(List<String> problems) {
        Set<AsideState> wanted = EnumSet.noneOf(AsideState.class);
        for (String state : states) {
            if (state.equals("all")) {
                wanted.addAll(Arrays.asList(AsideState.values()));
            } else {
                AsideState.of(state)
                        .ifPresentOrElse(
                                wanted::add,
                                () -> problems.add("--state: '" + state + "' is not open, retried, discarded or all"));
            }
        }
        return states.isEmpty() ? EnumSet.of(AsideState.OPEN) : wanted;
    }

    private static @Nullable Instant instant(String option, @Nullable String written, List<String> problems) {
        if (written == null) {
            return null;
        }
        try {
            return written.contains("T")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDate.parse(written)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant();
        } catch (DateTimeException e) {
            problems.add(option + ": '" + written + "' is no day and no time with its offset");
            return null;
        }
    }
}
