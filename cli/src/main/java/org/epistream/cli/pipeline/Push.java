package org.epistream.cli.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.producer.ReportProducer;
import org.epistream.producer.files.Columns;
import org.epistream.producer.files.Found;
import org.epistream.producer.files.ReportFiles;

/** Publishes the reports of files and counts what became of them. */
public final class Push {
    private final ReportProducer producer;
    private final Console console;
    private final Clock clock;
    private long reports;
    private long withdrawals;
    private long refused;
    private long passedOver;

    public Push(ReportProducer producer, Console console, Clock clock) {
        this.producer = producer;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Publishes everything and waits until the brokers have it.
     *
     * @param paths files and folders; {@code -} is standard input
     * @param standardInput read where a path is {@code -}
     */
    public void all(List<Path> paths, InputStream standardInput) {
        ReportFiles files = new ReportFiles(clock, ReportIds.byAddressOrText(), Columns.KNOWN);
        files.read(paths, standardInput, this::take);
        passedOver += files.gauge().passedOver();
        producer.flush();
    }

    /** One line that says what was taken in. */
    public String summary() {
        return console.words().get("push.summary", reports, withdrawals, refused)
                + (passedOver == 0 ? "" : console.words().get("push.passed-over", passedOver));
    }

    public long refused() {
        return refused;
    }

    private void take(Found found) {
        ReadOutcome outcome = found.outcome();
        producer.publish(outcome);
        if (outcome instanceof Accepted) {
            reports++;
        } else if (outcome instanceof Withdrawn) {
            withdrawals++;
        } else if (outcome instanceof Rejected rejected) {
            refused++;
            console.complain(console.words()
                    .get(
                            "push.refused",
                            Shown.line(found.where()),
                            Shown.line(rejected.rejection().detail())));
        }
    }
}
