package org.epistream.cli.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports that are packaged with the program. */
public final class Samples implements AutoCloseable {
    private static final String INDEX = "/samples/README.md";

    private final List<Path> paths;
    private final @Nullable FileSystem jar;

    private Samples(List<Path> paths, @Nullable FileSystem jar) {
        this.paths = paths;
        this.jar = jar;
    }

    /** Opens them where they lie: in the jar, or in a folder of classes. */
    public static Samples open() throws IOException {
        URL index = Samples.class.getResource(INDEX);
        if (index == null) {
            throw new IllegalStateException("the samples are not packaged with this build");
        }
        try {
            URI uri = index.toURI();
            if (!uri.getScheme().equals("jar")) {
                return new Samples(files(Path.of(uri).resolveSibling("")), null);
            }
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
            return new Samples(files(jar.getPath(INDEX).resolveSibling("")), jar);
        } catch (URISyntaxException e) {
            throw new IOException("the samples lie at an odd place: " + index, e);
        }
    }

    /** The files in the order of their names, the index not among them. */
    public List<Path> paths() {
        return paths;
    }

    @Override
    public void close() {
        try {
            if (jar != null) {
                jar.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
