package org.epistream.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

/** What the other tests of faults stand on: that what is made up is much and manifold, and always the same. */
class MadeReportsTest {
    private static final int REPORTS = 600;
    private static final List<RawEvent> EVENTS = MadeReports.events(7, REPORTS);

    @Test
    void theSameSeedMakesTheSameEventsAndAnotherOneOthers() {
        // When
        List<String> again = texts(MadeReports.events(7, REPORTS));

        // Then
        assertThat(again).isEqualTo(texts(EVENTS)).isNotEqualTo(texts(MadeReports.events(8, REPORTS)));
    }

    @Test
    void everythingHappensThatHappensToReports() {
        // When
        Map<String, Long> events = EVENTS.stream()
                .filter(event -> event.key() != null && event.key().startsWith("made-"))
                .collect(Collectors.groupingBy(RawEvent::key, Collectors.counting()));
        long withdrawn = EVENTS.stream()
                .filter(event -> event.value() == null && !"seven".equals(event.revision()))
                .count();

        // Then
        assertThat(events).hasSize(REPORTS);
        assertThat(events.values().stream().filter(count -> count > 1).count()).isBetween(50L, 110L);
        assertThat(withdrawn).isBetween(8L, 35L);
        assertThat(texts(EVENTS)).anyMatch(text -> text.contains("會(huì)"));
    }

    @Test
    void theyFillEveryTableAndAreRejectedForEveryReasonOfTheTopic() {
        // When
        Contents contents = Recount.of(logged(EVENTS), new TextAnalyzer());

        // Then
        assertThat(contents.rows().get("measures_daily")).hasSizeGreaterThan(REPORTS);
        assertThat(contents.rows().get("entities_daily")).hasSizeGreaterThan(REPORTS);
        assertThat(contents.rows().get("figures_daily")).hasSizeGreaterThan(REPORTS);
        assertThat(contents.rows().get("reports")).hasSizeBetween(REPORTS * 9 / 10, REPORTS);
        assertThat(EnumSet.complementOf(EnumSet.of(Reason.UNREADABLE, Reason.FINAL)))
                .allSatisfy(reason -> assertThat(contents.rows().get("rejected"))
                        .anyMatch(row ->
                                row.contains(" | " + reason.name().toLowerCase().replace('_', '-') + " | ")));
    }

    /** As one partition would hold them. */
    private static List<LoggedEvent> logged(List<RawEvent> events) {
        List<LoggedEvent> log = new ArrayList<>();
        events.forEach(event -> log.add(new LoggedEvent(event, "raw", 0, log.size())));
        return log;
    }

    private static List<String> texts(List<RawEvent> events) {
        return events.stream()
                .map(event -> event.key()
                        + Objects.toString(event.revision())
                        + event.time()
                        + (event.value() == null
                                ? ""
                                : new String(event.value(), java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }
}
