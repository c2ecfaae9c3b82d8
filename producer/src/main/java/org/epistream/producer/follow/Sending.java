package org.epistream.producer.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.producer.files.Found;
import org.epistream.producer.files.Intake;

/** Sends what is found in one file, from where an earlier run had come, and commits every now and then. */
final class Sending implements Intake {
    private static final int BATCH = 1_000;
    private static final long BATCH_NANOS = Duration.ofSeconds(2).toNanos();

    /** So many refusals are told one by one. */
    private static final int TOLD = 100;

    private final PickUp file;
    private final TransactionalLog log;
    private final BooleanSupplier isStopped;
    private final long begin;
    private final List<Rejection> told = new ArrayList<>();
    private long position;
    private long committed;
    private long committedAt = System.nanoTime();
    private long reports;
    private long withdrawals;
    private long refused;

    /** Ends the reading of a file that is not at its end. */
    static final class Stopped extends RuntimeException {}

    Sending(PickUp file, TransactionalLog log, BooleanSupplier isStopped) {
        this.file = file;
        this.log = log;
        this.isStopped = isStopped;
        begin = log.position(file);
        committed = begin;
    }

    @Override
    public void take(Found found) {
        count(found.outcome());
        if (position++ < begin) {
            return;
        }
        log.send(found.outcome());
        if (position - committed >= BATCH
                || System.nanoTime() - committedAt > BATCH_NANOS
                || isStopped.getAsBoolean()) {
            commit();
            if (isStopped.getAsBoolean()) {
                throw new Stopped();
            }
        }
    }

    /** The file has been read to its end. */
    void finish() {
        commit();
    }

    Sent sent(String where) {
        return new Sent(where, reports, withdrawals, refused);
    }

    /** Why the file counts as failed, for the person who dropped it. */
    String reasons(Sent sent) {
        StringBuilder text = new StringBuilder();
        told.forEach(each -> text.append(each.where())
                .append(": ")
                .append(each.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .append(": ")
                .append(each.detail())
                .append('\n'));
        if (sent.refused() > told.size()) {
            text.append("and ").append(sent.refused() - told.size()).append(" more\n");
        }
        return text.append("Sent: ")
                .append(sent.reports())
                .append(" reports, ")
                .append(sent.withdrawals())
                .append(" withdrawals. Refused: ")
                .append(sent.refused())
                .append(". What was sent need not be sent again.\n")
                .toString();
    }

    private void commit() {
        log.commit(file, position);
        committed = position;
        committedAt = System.nanoTime();
    }

    private void count(ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Accepted) {
            reports++;
        } else if (outcome instanceof ReadOutcome.Withdrawn) {
            withdrawals++;
        } else if (outcome instanceof ReadOutcome.Rejected rejected) {
            refused++;
            if (told.size() < TOLD) {
                told.add(rejected.rejection());
            }
        }
    }
}
