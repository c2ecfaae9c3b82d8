package org.epistream.producer.aside;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.jspecify.annotations.Nullable;

/**
 * Which events are meant: those to which all of it applies. It never looks into the text of a report.
 *
 * @param places where they stand; empty for anywhere
 * @param states how it stands with them
 * @param id the report id, or null
 * @param reason why a report was rejected, or the exception's class with or without its package; or null
 * @param since set aside then or later, or null
 * @param until set aside before then, or null
 * @param node the node that failed, or null
 * @param analysisVersion the analysis that failed, or null
 * @param attempt how often it has failed, or null
 */
public record AsideFilter(
        Set<LogPlace> places,
        Set<AsideState> states,
        @Nullable String id,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String node,
        @Nullable String analysisVersion,
        @Nullable Integer attempt)
        implements Predicate<SetAside> {
    public AsideFilter {
        places = Set.copyOf(places);
        states = Set.copyOf(states);
    }

    /** The same, however it stands with the events. */
    public AsideFilter inAnyState() {
        Set<AsideState> all = EnumSet.allOf(AsideState.class);
        return new AsideFilter(places, all, id, reason, since, until, node, analysisVersion, attempt);
    }

    @Override
    public boolean test(SetAside event) {
        return (places.isEmpty() || places.contains(event.at()))
                && states.contains(event.state())
                && (id == null || id.equals(event.id()))
                && (reason == null || isReason(reason, event.reason()))
                && (since == null || !event.setAsideAt().isBefore(since))
                && (until == null || event.setAsideAt().isBefore(until))
                && (node == null || node.equals(event.node()))
                && (analysisVersion == null || analysisVersion.equals(event.analysisVersion()))
                && (attempt == null || attempt == event.attempt());
    }

    private static boolean isReason(String wanted, String reason) {
        return wanted.equals(reason) || reason.endsWith("." + wanted) || reason.endsWith("$" + wanted);
    }
}
