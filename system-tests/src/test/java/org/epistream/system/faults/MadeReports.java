package org.epistream.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.epistream.domain.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to reports, made up: of the reports one in twenty is a copy of another, one in ten is revised, three
 * in a hundred are withdrawn, and one event comes for every hundred reports that is none. The same seed makes the same events.
 */
final class MadeReports {
    private static final Instant FIRST = Instant.parse("2022-12-12T00:00:00Z");
    private static final Duration APART = Duration.ofMillis(40);
    private static final int KINDS_OF_BAD = 12;

    private final Random random;
    private final List<MadeReport> reports = new ArrayList<>();
    /** What happens to one report, in this order; what happens to different ones is mixed. */
    private final List<Queue<Draft>> histories = new ArrayList<>();

    private MadeReports(long seed) {
        random = new Random(seed);
    }

    /** An event whose place is not known yet. */
    private record Draft(
            @Nullable String key,
            byte @Nullable [] value,
            @Nullable String header) {
        static Draft of(String key, String value) {
            return new Draft(key, value.getBytes(StandardCharsets.UTF_8), null);
        }
    }

    static List<RawEvent> events(long seed, int reports) {
        MadeReports made = new MadeReports(seed);
        for (int number = 0; number < reports; number++) {
            made.addReport(number);
        }
        for (int number = 0; number < Math.max(KINDS_OF_BAD, reports / 100); number++) {
            made.histories.add(new ArrayDeque<>(List.of(made.bad(number))));
        }
        return made.mixed();
    }

    private void addReport(int number) {
        String id = "made-" + number;
        boolean copy = number > 20 && random.nextInt(20) == 0;
        MadeReport report = copy ? MadeWords.any(reports, random).republished(id, random) : MadeReport.of(id, random);
        reports.add(report);
        Queue<Draft> history = new ArrayDeque<>();
        boolean revised = random.nextInt(10) == 0;
        boolean withdrawn = random.nextInt(100) < 3;
        boolean numbered = revised || withdrawn ? random.nextInt(3) > 0 : random.nextInt(5) == 0;
        List<Long> revisions = revisions(revised ? 1 + random.nextInt(3) : 0, numbered);
        for (Long revision : revisions) {
            history.add(Draft.of(id, report.json(revision, random)));
            report = report.revised(random);
        }
        if (withdrawn) {
            addWithdrawal(history, report, numbered ? Collections.max(revisions) + 1 : null);
        }
        histories.add(history);
    }

    /** The numbers of a report and its revisions; where there are several, one in four comes too late. */
    private List<@Nullable Long> revisions(int more, boolean numbered) {
        List<@Nullable Long> revisions = new ArrayList<>();
        for (long revision = 0; revision <= more; revision++) {
            revisions.add(numbered ? (Long) revision : null);
        }
        if (more > 0 && random.nextInt(4) == 0) {
            Collections.swap(revisions, more, more - 1);
        }
        return revisions;
    }

    /** A withdrawal, after which an old revision may come late, or a new one. */
    private void addWithdrawal(Queue<Draft> history, MadeReport report, @Nullable Long revision) {
        history.add(new Draft(report.id(), null, revision == null ? null : String.valueOf(revision)));
        int after = random.nextInt(3);
        if (after > 0) {
            Long number = revision == null ? null : (Long) (after == 1 ? revision - 1 : revision + 1);
            history.add(Draft.of(report.id(), report.json(number, random)));
        }
    }

    /** What is no report, under an id of its own or under that of a report. */
    private Draft bad(int number) {
        String key = random.nextBoolean()
                ? "bad-" + number
                : MadeWords.any(reports, random).id();
        String json = MadeReport.of(key, random).json(null, random);
        return switch (number % KINDS_OF_BAD) {
            case 0 -> Draft.of(key, json.substring(0, json.length() / 2));
            case 1 -> Draft.of(key, json.replace("疫情", "疫\\u0000情"));
            case 2 -> Draft.of(key, "{\"title\":\"无正文\"}");
            case 3 -> Draft.of(key, "{\"id\":\"another\",\"body\":\"通告\"}");
            case 4 -> Draft.of(key, "{\"body\":\"" + "a".repeat(Report.MAX_BODY + 1) + "\"}");
            case 5 -> new Draft(key, json.getBytes(StandardCharsets.UTF_16), null);
            case 6 -> new Draft(null, json.getBytes(StandardCharsets.UTF_8), null);
            case 7 -> new Draft(key, null, "seven");
            case 8 -> Draft.of(" ", json);
            case 9 -> Draft.of(key, "{\"body\":\"　 \"}");
            case 10 -> Draft.of(key, "[" + json + "]");
            default -> Draft.of(key, "{\"body\":7,\"published\":\"yesterday\",\"revision\":-1}");
        };
    }

    private List<RawEvent> mixed() {
        List<Queue<Draft>> turns = new ArrayList<>();
        histories.forEach(history -> turns.addAll(Collections.nCopies(history.size(), history)));
        Collections.shuffle(turns, random);
        List<RawEvent> events = new ArrayList<>();
        for (Queue<Draft> turn : turns) {
            Draft draft = turn.remove();
            events.add(
                    new RawEvent(draft.key, draft.value, draft.header, FIRST.plus(APART.multipliedBy(events.size()))));
        }
        return events;
    }
}
