package org.epistream.producer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds reports in files and folders: {@code .txt} and {@code .html} hold one report, {@code .json} one object as the raw
 * contract has it, {@code .jsonl} and {@code .ndjson} one such object a line. Nothing stops at a faulty one.
 */
public final class ReportFiles {
    private static final Set<String> KNOWN = Set.of("txt", "html", "htm", "json", "jsonl", "ndjson");

    private final Clock clock;
    private final ReportBytes bytes;
    private int passedOver;

    /** Without mending: a damaged copy is another report than its clean twin. */
    public ReportFiles(Clock clock) {
        this(clock, new AddressOrText((body, mediaType) -> body));
    }

    /**
     * @param clock tells when a report was taken in
     * @param ids makes an id for a report that has none
     */
    public ReportFiles(Clock clock, Identification ids) {
        this.clock = clock;
        this.bytes = new ReportBytes(clock, ids);
    }

    /** Reads files, and folders with all that lies below them, in the order of their names. */
    public void read(List<Path> paths, Intake intake) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                readFolder(path, intake);
            } else {
                readFile(path, intake);
            }
        }
    }

    /** Reads one report, or one JSON object a line, from a stream such as standard input. */
    public void read(InputStream in, String name, Intake intake) {
        try {
            bytes.readStream(in, name, intake);
        } catch (IOException e) {
            intake.take(name, unreadable(name, e));
        }
    }

    /** How many files of folders were passed over because their ending is none of a report. */
    public int passedOver() {
        return passedOver;
    }

    private void readFolder(Path folder, Intake intake) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isOther()) {
                        // A pipe or a device; to open one can last for ever.
                        passedOver++;
                    } else {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    intake.take(file.toString(), unreadable(file.toString(), failure));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
                    if (failure != null) {
                        intake.take(visited.toString(), unreadable(visited.toString(), failure));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            intake.take(folder.toString(), unreadable(folder.toString(), e));
        }
        files.sort(Comparator.comparing(Path::toString));
        for (Path file : files) {
            if (KNOWN.contains(ending(file))) {
                readFile(file, intake);
            } else {
                passedOver++;
            }
        }
    }

    private void readFile(Path file, Intake intake) {
        String where = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            switch (ending(file)) {
                case "jsonl", "ndjson" -> bytes.readLines(in, where, intake);
                case "json" -> bytes.readJson(in, where, intake);
                case "html", "htm" -> bytes.readText(in, where, MediaType.HTML, intake);
                default -> bytes.readText(in, where, MediaType.TEXT, intake);
            }
        } catch (IOException e) {
            intake.take(where, unreadable(where, e));
        }
    }

    private ReadOutcome unreadable(String where, IOException failure) {
        String detail = failure instanceof NoSuchFileException
                ? "no such file or folder"
                : failure instanceof AccessDeniedException
                        ? "no right to read it"
                        : "cannot be read: " + failure.getMessage();
        return Refusals.refused(Reason.UNREADABLE, detail, where, new byte[0], clock.instant());
    }

    private static String ending(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
