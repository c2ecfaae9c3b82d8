package org.epistream.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.epistream.domain.count.ReadModel;

/**
 * Writes tables into a folder, with the dictionary beside them. A file has another name until it is whole, so that nobody takes
 * a part for all; one of an earlier export stays until then.
 */
public final class Export {
    private static final String UNFINISHED = ".part";

    private Export() {}

    /** A file that was written. */
    public record Written(ExportTable table, Path file, long rows) {}

    /**
     * Writes the tables one after another.
     *
     * @param each told every file that is whole
     * @throws IOException where a file cannot be written; what was being written is taken away
     */
    public static List<Written> write(
            ReadModel model, ExportChoice choice, Collection<ExportTable> tables, Path folder, Consumer<Written> each)
            throws IOException {
        Files.createDirectories(folder);
        List<Written> written = new ArrayList<>();
        for (ExportTable table : tables) {
            Path file = folder.resolve(table.code() + "." + choice.format().code());
            long rows = whole(file, part -> table.write(model, choice, part));
            Written done = new Written(table, file, rows);
            written.add(done);
            each.accept(done);
        }
        whole(folder.resolve("dictionary.csv"), part -> Dictionary.csv(part, tables));
        whole(folder.resolve("dictionary.md"), part -> Dictionary.markdown(part, tables));
        return written;
    }

    private interface Writing {
        long into(Path part) throws IOException;
    }

    private static long whole(Path file, Writing writing) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            long rows = writing.into(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
