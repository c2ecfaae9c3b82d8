package org.epistream.text.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reports of the project that are plain text without damage. */
final class CleanReports {
    private static final Path ROOT = Path.of(System.getProperty("epistream.root", ".."));
    private static final List<String> FOLDERS =
            List.of("samples", "text-analysis/src/test/resources/org/epistream/text/readings");
    /** Samples that are damaged on purpose. */
    private static final List<String> DAMAGED = List.of(
            "12-newspaper-columns.txt",
            "13-traditional-copy.txt",
            "15-zero-width-and-full-width.txt",
            "30-rejected-binary.txt");

    private CleanReports() {}

    /** Texts by the names of their files. */
    static Map<String, String> all() {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".txt") && !DAMAGED.contains(name)) {
                        texts.put(name, Files.readString(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
