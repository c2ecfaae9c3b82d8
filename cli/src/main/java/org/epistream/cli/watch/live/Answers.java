package org.epistream.cli.watch.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;

/** Answers of the database that may be a while in coming. */
final class Answers {
    private static final int LONGEST = 300;

    private Answers() {}

    static boolean isThere(CompletableFuture<?> answer) {
        return answer.isDone() && !answer.isCompletedExceptionally();
    }

    /** What to show in the answer's place while there is none, where it failed, or where it is empty. */
    static <T> Optional<Line> instead(CompletableFuture<List<T>> answer, Words words, String empty) {
        if (!answer.isDone()) {
            return Optional.of(Line.of(words.get("live.asking"), Look.FAINT));
        }
        try {
            return answer.join().isEmpty() ? Optional.of(Line.of(words.get(empty), Look.FAINT)) : Optional.empty();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Optional.of(Line.of(
                    words.get("live.database-failed", Shown.cut(String.valueOf(cause.getMessage()), LONGEST)),
                    Look.ALERT));
        }
    }
}
