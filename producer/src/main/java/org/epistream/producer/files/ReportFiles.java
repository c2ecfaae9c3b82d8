package org.epistream.producer.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.producer.AddressOrText;

/**
 * Finds reports in files and folders: texts and pages in the charsets of Chinese, JSON, JSON Lines, tables, web archives, and all
 * of these packed. Reads as streams, and nothing stops at a faulty one.
 */
public final class ReportFiles {
    /** How messages name standard input. */
    private static final String STANDARD_INPUT = "standard input";

    private final Clock clock;
    private final Identification ids;
    private final Columns columns;
    private final UnpackLimits limits;
    private final Gauge gauge = new Gauge();

    /** Without mending: a damaged copy is another report than its clean twin. */
    public ReportFiles(Clock clock) {
        this(clock, new AddressOrText((body, mediaType) -> body), Columns.KNOWN);
    }

    /**
     * @param clock tells when a report was taken in
     * @param ids makes an id for a report that has none
     * @param columns which column of a table holds what
     */
    public ReportFiles(Clock clock, Identification ids, Columns columns) {
        this(clock, ids, columns, UnpackLimits.DEFAULT);
    }

    ReportFiles(Clock clock, Identification ids, Columns columns, UnpackLimits limits) {
        this.clock = clock;
        this.ids = ids;
        this.columns = columns;
        this.limits = limits;
    }

    /** How far the reading has come. */
    public Gauge gauge() {
        return gauge;
    }

    /** Reads files, and folders with all that lies below them, in the order of their names. */
    public void read(List<Path> paths, Intake intake) {
        read(paths, InputStream.nullInputStream(), intake);
    }

    /**
     * Reads files, and folders with all that lies below them, in the order of their names.
     *
     * @param paths {@code -} is standard input
     * @param standardInput read where a path is {@code -}
     */
    public void read(List<Path> paths, InputStream standardInput, Intake intake) {
        Taking taking = new Taking(clock, ids, intake);
        Contents contents = new Contents(taking, columns, limits, gauge);
        List<Runnable> readings = new ArrayList<>();
        for (Path path : paths) {
            if (path.toString().equals("-")) {
                readings.add(() -> readStream(standardInput, contents, taking));
            } else if (Files.isDirectory(path)) {
                FolderWalk.files(
                                path,
                                gauge,
                                (file, failure) -> readings.add(() -> unreadable(file.toString(), failure, taking)))
                        .forEach(input -> readings.add(expected(input, contents, taking)));
            } else {
                readings.add(expected(new Input(path, size(path)), contents, taking));
            }
        }
        readings.forEach(Runnable::run);
    }

    /**
     * Reads one file under another name.
     *
     * @param where what it is named in messages
     */
    public void readFile(Path file, String where, Intake intake) {
        Taking taking = new Taking(clock, ids, intake);
        readFile(file, where, new Contents(taking, columns, limits, gauge), taking);
    }

    private Runnable expected(Input input, Contents contents, Taking taking) {
        gauge.expect(input.size());
        return () -> readFile(input.path(), input.path().toString(), contents, taking);
    }

    private void readFile(Path file, String where, Contents contents, Taking taking) {
        try (InputStream in = new Counted(Files.newInputStream(file), gauge::advance)) {
            Path name = file.getFileName();
            contents.read(in, name == null ? "" : name.toString(), where);
        } catch (IOException e) {
            unreadable(where, e, taking);
        }
    }

    private void readStream(InputStream in, Contents contents, Taking taking) {
        try {
            contents.read(new Counted(in, gauge::advance), "", STANDARD_INPUT);
        } catch (IOException e) {
            unreadable(STANDARD_INPUT, e, taking);
        }
    }

    private static void unreadable(String where, IOException failure, Taking taking) {
        String detail = "cannot be read, or no further than here; is it damaged?";
        if (failure instanceof NoSuchFileException) {
            detail = "no such file or folder";
        } else if (failure instanceof AccessDeniedException) {
            detail = "no right to read it";
        } else if (failure instanceof FolderWalk.LinkOut) {
            detail = "a link that leads out of the folder; push what it leads to by its own name";
        }
        taking.refuse(Reason.UNREADABLE, detail, where, new byte[0]);
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            // told when it is read
            return 0;
        }
    }
}
