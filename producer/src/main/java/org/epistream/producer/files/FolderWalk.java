package org.epistream.producer.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds the files of a folder with all that lies below it, in the order of their names. Links to folders are not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Input> files = new ArrayList<>();
    private final Gauge gauge;
    private final BiConsumer<Path, IOException> failed;

    private FolderWalk(Path root, Gauge gauge, BiConsumer<Path, IOException> failed) {
        this.root = root;
        this.gauge = gauge;
        this.failed = failed;
    }

    /** @param failed hears of files and folders that cannot be looked at */
    static List<Input> files(Path folder, Gauge gauge, BiConsumer<Path, IOException> failed) {
        try {
            FolderWalk walk = new FolderWalk(folder.toRealPath(), gauge, failed);
            Files.walkFileTree(folder, walk);
            walk.files.sort(Comparator.comparing(input -> input.path().toString()));
            return walk.files;
        } catch (IOException e) {
            failed.accept(folder, e);
            return List.of();
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path name = file.getFileName();
        if (attributes.isOther() || name == null || Kind.of(name.toString()) == Kind.UNKNOWN) {
            // A pipe or a device; to open one can last for ever. Or nothing that holds reports.
            gauge.passOver();
        } else if (attributes.isSymbolicLink()) {
            visitLink(file);
        } else {
            files.add(new Input(file, attributes.size()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        failed.accept(file, failure);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
        if (failure != null) {
            failed.accept(visited, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                failed.accept(link, new LinkOut());
            } else if (Files.isRegularFile(target)) {
                files.add(new Input(link, Files.size(target)));
            } else {
                gauge.passOver();
            }
        } catch (IOException e) {
            failed.accept(link, e);
        }
    }

    /** A link that leads out of the folder that somebody meant to push. */
    static final class LinkOut extends IOException {}
}
