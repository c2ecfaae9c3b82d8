package org.epistream.producer.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file on its way through a drop folder.
 *
 * @param id of this one picking up; the same file dropped again has another
 * @param file where it lies while it is sent
 * @param stamp how it looked when it was picked up
 */
record PickUp(String id, Path file, Stamp stamp) {
    /** What changes when somebody writes. */
    record Stamp(long size, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(now.size(), now.lastModifiedTime());
        }
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Whether nobody has written to it since. */
    boolean isUnchanged() throws IOException {
        return Stamp.of(file).equals(stamp);
    }
}
