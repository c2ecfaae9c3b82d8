package org.epistream.producer.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.producer.charset.PageCharset;

/** Reads one file to its end, whatever is packed in it, and never holds more of it than one report. */
final class Contents {
    private static final int HEAD = 1 << 12;

    private final Taking taking;
    private final Columns columns;
    private final UnpackLimits limits;
    private final Gauge gauge;

    Contents(Taking taking, Columns columns, UnpackLimits limits, Gauge gauge) {
        this.taking = taking;
        this.columns = columns;
        this.limits = limits;
        this.gauge = gauge;
    }

    /** @param name what the ending is looked for in; where it tells nothing, the first bytes do */
    void read(InputStream in, String name, String where) throws IOException {
        try {
            read(in, name, where, limits.depth());
        } catch (Unpacked.Bomb e) {
            taking.refuse(Reason.TOO_LARGE, e.getMessage() + "; it is read no further", where, new byte[0]);
        } catch (EOFException e) {
            taking.refuse(Reason.UNREADABLE, "it ends too early", where, new byte[0]);
        } catch (ZipException e) {
            taking.refuse(Reason.UNREADABLE, "the archive is damaged and is read no further", where, new byte[0]);
        }
    }

    private void read(InputStream in, String name, String where, int depth) throws IOException {
        Kind kind = Kind.of(name);
        if (kind == Kind.UNKNOWN) {
            BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
            buffered.mark(HEAD);
            byte[] head = buffered.readNBytes(HEAD);
            buffered.reset();
            read(buffered, Kind.of(head), name, where, depth);
        } else {
            read(in, kind, name, where, depth);
        }
    }

    private void read(InputStream in, Kind kind, String name, String where, int depth) throws IOException {
        if ((kind == Kind.GZIP || kind == Kind.ZIP) && depth == 0) {
            taking.refuse(
                    Reason.TOO_LARGE,
                    "more than " + limits.depth() + " archives inside one another",
                    where,
                    new byte[0]);
            return;
        }
        switch (kind) {
            case GZIP -> unzip(in, name, where, depth);
            case ZIP ->
                new ZipEntries(
                                taking,
                                limits,
                                gauge,
                                (entry, entryName, place) -> read(entry, entryName, place, depth - 1))
                        .read(in, where);
            case WEB_ARCHIVE -> new WebArchive(taking, gauge).read(in, where);
            case TABLE -> new Table(taking, columns).read(in, where);
            case JSON_LINES -> JsonLines.read(in, where, taking);
            case JSON -> taking.json(in.readNBytes(Taking.MAX_BYTES + 1), where);
            case PAGE -> page(in.readNBytes(Taking.MAX_BYTES + 1), where);
            case TEXT, UNKNOWN -> taking.text(in.readNBytes(Taking.MAX_BYTES + 1), where, MediaType.TEXT, Set.of());
        }
    }

    private void unzip(InputStream in, String name, String where, int depth) throws IOException {
        Counted packed = new Counted(in);
        // Java's own takes the end of one member for the end of the file where a pipe is slow.
        InputStream unpacked = GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(packed))
                .setDecompressConcatenated(true)
                .get();
        read(new Unpacked(unpacked, packed::count, limits), Kind.withoutEnding(name), where, depth - 1);
    }

    private void page(byte[] bytes, String where) {
        taking.text(
                bytes, where, MediaType.HTML, PageCharset.in(bytes).map(Set::of).orElse(Set.of()));
    }
}
