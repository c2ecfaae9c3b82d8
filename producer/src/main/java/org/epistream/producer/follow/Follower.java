package org.epistream.producer.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.epistream.domain.report.Identification;
import org.epistream.events.Topics;
import org.epistream.producer.PublishException;
import org.epistream.producer.files.Columns;
import org.epistream.producer.files.ReportFiles;

/**
 * Sends every file that is put into a drop folder, and files it away once the brokers have it.
 *
 * <p>What of a file was sent, and that it was, are one transaction. Killed anywhere, the next run takes the file up in {@code work/},
 * asks Kafka how far it had come, reads it again to there without sending, and goes on.
 */
public final class Follower implements AutoCloseable {
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 200;
    private static final long REST_MILLIS = 1_000;

    private final Map<String, Object> client;
    private final Topics topics;
    private final DropFolder folder;
    private final Path shown;
    private final Clock clock;
    private final Identification ids;
    private final Columns columns;
    private final Told told;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Hears what becomes of the files. */
    public interface Told {
        /** All of it was sent, and what in it was refused is set aside; it lies in {@code done/} or, refused in part, in {@code failed/}. */
        void sent(Sent file);

        /** Kafka does not answer or refuses; it is tried again. */
        void waiting(String why);
    }

    /**
     * Takes the folder.
     *
     * @param client Kafka settings with at least the brokers
     * @throws IOException where the folder is none, cannot be written to, or is followed by another process
     */
    public Follower(
            Map<String, Object> client,
            Topics topics,
            Path folder,
            Clock clock,
            Identification ids,
            Columns columns,
            Told told)
            throws IOException {
        this(client, topics, folder, clock, ids, columns, told, SETTLE);
    }

    Follower(
            Map<String, Object> client,
            Topics topics,
            Path folder,
            Clock clock,
            Identification ids,
            Columns columns,
            Told told,
            Duration settle)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder");
        }
        this.client = client;
        this.topics = topics;
        this.shown = folder;
        this.clock = clock;
        this.ids = ids;
        this.columns = columns;
        this.told = told;
        this.folder = new DropFolder(folder, settle, System::nanoTime);
    }

    /**
     * Follows until {@link #stop}, and waits wherever Kafka is away.
     *
     * @throws PublishException where Kafka does not let us in, or another process goes by the folder's id
     */
    public void run() throws IOException, InterruptedException {
        while (!isStopped()) {
            try (TransactionalLog log = new TransactionalLog(client, topics, folder.id())) {
                follow(log);
            } catch (ProducerFencedException | InvalidProducerEpochException e) {
                throw new PublishException("another epistream follows a copy of " + shown, e);
            } catch (AuthenticationException | AuthorizationException e) {
                throw new PublishException("the brokers refuse: " + e.getMessage(), e);
            } catch (KafkaException e) {
                told.waiting(String.valueOf(e.getMessage()));
                stopped.await(REST_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Asks {@link #run} to end; what is sent of a file by then is remembered. */
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void follow(TransactionalLog log) throws IOException, InterruptedException {
        for (PickUp left : folder.left()) {
            if (!isStopped()) {
                send(left, log);
            }
        }
        while (!isStopped()) {
            Optional<PickUp> next = folder.next();
            if (next.isPresent()) {
                send(next.get(), log);
            } else {
                stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void send(PickUp file, TransactionalLog log) throws IOException {
        Sending sending = new Sending(file, log, this::isStopped);
        String where = shown.resolve(file.name()).toString();
        if (Files.isSymbolicLink(file.file())) {
            folder.failed(file, where + ": a link; only files are sent\n");
            told.sent(new Sent(where, 0, 0, 1));
            return;
        }
        try {
            new ReportFiles(clock, ids, columns).readFile(file.file(), where, sending);
        } catch (Sending.Stopped e) {
            return;
        }
        if (!file.isUnchanged()) {
            log.abort();
            folder.putBack(file);
            return;
        }
        sending.finish();
        Sent sent = sending.sent(where);
        if (sent.refused() == 0) {
            folder.done(file);
        } else {
            folder.failed(file, sending.reasons(sent));
        }
        told.sent(sent);
    }
}
