package org.epistream.producer.files;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param size in bytes when it was found
 */
record Input(Path path, long size) {}
