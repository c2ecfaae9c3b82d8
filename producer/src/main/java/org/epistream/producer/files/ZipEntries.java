package org.epistream.producer.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.epistream.domain.report.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** The entries of a zip archive in their order, read as a stream: the list at its end, which may say otherwise, is not looked at. */
final class ZipEntries {
    private final Taking taking;
    private final UnpackLimits limits;
    private final Gauge gauge;
    private final Reader reader;

    /** Reads what is in an entry. */
    @FunctionalInterface
    interface Reader {
        void read(InputStream in, String name, String where) throws IOException;
    }

    ZipEntries(Taking taking, UnpackLimits limits, Gauge gauge, Reader reader) {
        this.taking = taking;
        this.limits = limits;
        this.gauge = gauge;
        this.reader = reader;
    }

    void read(InputStream in, String where) throws IOException {
        ZipArchiveInputStream zip = new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, false);
        int count = 0;
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > limits.entries()) {
                throw new Unpacked.Bomb("it has more than " + limits.entries() + " entries");
            }
            if (!entry.isDirectory()) {
                readEntry(zip, entry, where);
            }
        }
        if (count == 0) {
            taking.refuse(Reason.EMPTY, "there is no entry in this archive, or it is none", where, new byte[0]);
        }
    }

    private void readEntry(ZipArchiveInputStream zip, ZipArchiveEntry entry, String archive) throws IOException {
        EntryName name = EntryName.of(entry);
        String where = archive + "!" + name.shown();
        // Of a packed entry the stream itself knows how far it is; of a stored one as much comes out as went in.
        InputStream content = new Unpacked(
                zip,
                entry.getMethod() == ZipArchiveEntry.STORED ? zip::getUncompressedCount : zip::getCompressedCount,
                limits);
        String fault = name.fault();
        String unreadable = unreadable(zip, entry);
        if (fault != null) {
            taking.refuse(Reason.MALFORMED, fault, where, new byte[0]);
        } else if (unreadable != null) {
            taking.refuse(Reason.UNREADABLE, unreadable, where, new byte[0]);
            return;
        } else if (Kind.of(name.last()) == Kind.UNKNOWN
                || name.last().startsWith(".")
                || name.text().startsWith("__MACOSX/")) {
            gauge.passOver();
        } else {
            readContent(content, name.last(), where);
        }
        // Here and not by the archive's own hand, which would unpack a bomb to its end.
        content.transferTo(OutputStream.nullOutputStream());
    }

    private void readContent(InputStream content, String name, String where) throws IOException {
        try {
            reader.read(content, name, where);
        } catch (Unpacked.Bomb e) {
            throw e;
        } catch (IOException e) {
            // Where it is the archive itself that is damaged, the next step fails as well.
            taking.refuse(Reason.UNREADABLE, "what is packed in it is damaged or ends too early", where, new byte[0]);
        }
    }

    private static @Nullable String unreadable(ZipArchiveInputStream zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "it is encrypted";
        }
        return zip.canReadEntryData(entry) ? null : "it is packed in a way that cannot be read as a stream";
    }
}
