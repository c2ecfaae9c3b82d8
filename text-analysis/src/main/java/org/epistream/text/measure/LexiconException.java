package org.epistream.text.measure;

import java.nio.file.Path;
import java.util.List;

/** A user's lexicon that cannot be used; the message names the file and each fault with its line. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LexiconException(Path file, List<String> faults) {
        super("lexicon " + file + ": " + String.join("; ", faults));
    }
}
