package org.epistream.producer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Report;
import org.epistream.producer.AddressOrText;

/** Reads bytes as files and keeps what was found, by its place behind the name of the file. */
final class Reading {
    static final Instant NOON = Instant.parse("2022-03-14T04:00:00Z");

    /** Small enough for a test to go beyond. */
    static final UnpackLimits SMALL = new UnpackLimits(50, 100_000, 10_000_000, 20, 2);

    final Map<String, Found> found = new LinkedHashMap<>();
    final ReportFiles files;

    Reading() {
        this(Columns.KNOWN, UnpackLimits.DEFAULT);
    }

    Reading(Columns columns, UnpackLimits limits) {
        files = new ReportFiles(
                Clock.fixed(NOON, ZoneOffset.UTC), new AddressOrText((body, mediaType) -> body), columns, limits);
    }

    /** Reads a file of this name in the folder. */
    Reading file(Path folder, String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        files.read(List.of(folder.resolve(name)), InputStream.nullInputStream(), each -> put(folder, each));
        return this;
    }

    Reading folder(Path folder) {
        files.read(List.of(folder), InputStream.nullInputStream(), each -> put(folder, each));
        return this;
    }

    /** Reads standard input, one byte at a time as a slow pipe gives them. */
    Reading pipe(byte[] bytes) {
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 7));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        files.read(List.of(Path.of("-")), slow, each -> found.put(each.where(), each));
        return this;
    }

    Report report(String where) {
        assertThat(found).containsKey(where);
        assertThat(found.get(where).outcome()).isInstanceOf(Accepted.class);
        return ((Accepted) found.get(where).outcome()).report();
    }

    Rejection rejection(String where) {
        assertThat(found).containsKey(where);
        assertThat(found.get(where).outcome()).isInstanceOf(Rejected.class);
        return ((Rejected) found.get(where).outcome()).rejection();
    }

    /** Why each of what was refused was refused. */
    List<Rejection.Reason> reasons() {
        return found.values().stream()
                .filter(each -> each.outcome() instanceof Rejected)
                .map(each -> ((Rejected) each.outcome()).rejection().reason())
                .toList();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private void put(Path folder, Found each) {
        found.put(each.where().replace(folder + "/", ""), each);
    }
}
