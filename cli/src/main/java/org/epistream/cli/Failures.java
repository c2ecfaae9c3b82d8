package org.epistream.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.epistream.cli.show.Shown;

/** Says what went wrong in one line. */
final class Failures {
    private Failures() {}

    static String message(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + ": no right to use it";
        }
        if (cause instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + cause.getClass().getSimpleName();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return Shown.cut(message, 500);
    }
}
