package org.epistream.cli.push;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.epistream.cli.show.Console;
import org.epistream.producer.ReportProducer;
import org.epistream.producer.charset.CharsetGuess;
import org.epistream.producer.charset.TextCharset;
import org.epistream.producer.files.Columns;
import org.epistream.producer.files.Found;
import org.epistream.producer.files.ReportFiles;
import org.jspecify.annotations.Nullable;

/** Publishes the reports of files and counts what became of them. */
public final class Push {
    private final @Nullable ReportProducer producer;
    private final Console console;
    private final ReportFiles files;
    private final boolean json;
    private final AtomicLong inputs = new AtomicLong();
    private final Map<Verdict.Kind, Long> counts = new EnumMap<>(Verdict.Kind.class);

    /** Charsets other than UTF-8 that were met: how often, and how sure at least. */
    private final Map<TextCharset, Met> charsets = new EnumMap<>(TextCharset.class);

    private record Met(long times, int leastConfidence) {
        Met and(CharsetGuess guess) {
            return new Met(times + 1, Math.min(leastConfidence, guess.confidence()));
        }
    }

    /** Names what is refused as lines. */
    public Push(ReportProducer producer, Console console, Clock clock) {
        this(producer, console, clock, Columns.KNOWN, false);
    }

    /**
     * @param producer null for a dry run, which reads everything and sends nothing
     * @param columns which column of a table holds what
     * @param json whether to write a JSON object for each input, and nothing else, on standard output
     */
    public Push(@Nullable ReportProducer producer, Console console, Clock clock, Columns columns, boolean json) {
        this.producer = producer;
        this.console = console;
        this.json = json;
        files = new ReportFiles(clock, MendedIds.INSTANCE, columns);
    }

    /**
     * Publishes everything and waits until the brokers have it.
     *
     * @param paths files and folders; {@code -} is standard input
     * @param standardInput read where a path is {@code -}
     */
    public void all(List<Path> paths, InputStream standardInput) {
        try (ProgressLine progress = ProgressLine.begin(console, !json, files.gauge(), inputs::get)) {
            Verdicts verdicts = json
                    ? Verdicts.json(console, producer == null)
                    : Verdicts.lines(console, producer == null, progress);
            files.read(paths, standardInput, found -> take(found, verdicts));
            if (producer != null) {
                producer.flush();
            }
        }
    }

    /** Says what was taken in; beside JSON on standard error. */
    public void summary() {
        String key = producer == null ? "push.dry-run" : "push.summary";
        say(console.words().get(key, count(Verdict.Kind.REPORT), count(Verdict.Kind.WITHDRAWAL), refused())
                + (files.gauge().passedOver() == 0
                        ? ""
                        : console.words().get("push.passed-over", files.gauge().passedOver())));
        if (!charsets.isEmpty()) {
            say(console.words()
                    .get(
                            "push.charsets",
                            charsets.entrySet().stream()
                                    .map(each -> console.words()
                                            .get(
                                                    "push.charset",
                                                    each.getKey().label(),
                                                    each.getValue().times(),
                                                    each.getValue().leastConfidence()))
                                    .collect(Collectors.joining(", "))));
        }
    }

    public long refused() {
        return count(Verdict.Kind.REFUSED);
    }

    private void say(String line) {
        if (json) {
            console.complain(line);
        } else {
            console.line(line);
        }
    }

    private long count(Verdict.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private void take(Found found, Verdicts verdicts) {
        Verdict verdict = Verdict.of(found);
        inputs.incrementAndGet();
        counts.merge(verdict.kind(), 1L, Long::sum);
        CharsetGuess charset = verdict.charset();
        if (charset != null && charset.charset() != TextCharset.UTF_8) {
            charsets.compute(charset.charset(), (any, met) -> (met == null ? new Met(0, 100) : met).and(charset));
        }
        verdicts.read(verdict);
        if (producer != null) {
            producer.publish(
                    found.outcome(), (acknowledged, failure) -> verdicts.answered(verdict, acknowledged, failure));
        }
    }
}
