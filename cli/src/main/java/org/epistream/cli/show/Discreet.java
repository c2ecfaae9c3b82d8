package org.epistream.cli.show;

import java.util.List;

/**
 * What may be said of a failure where report text must not stand. A message is told only of exceptions that are known to
 * quote nothing they were given: ours, Kafka's own, and those of files and the network.
 */
public final class Discreet {
    private static final List<String> TELLING =
            List.of("org.epistream.", "org.apache.kafka.common.errors.", "java.nio.file.", "java.net.");

    private Discreet() {}

    /** Whether the message of this class of exceptions may be told. */
    public static boolean mayTell(String exceptionClass) {
        return TELLING.stream().anyMatch(exceptionClass::startsWith);
    }

    /** The failure in one line: its innermost cause of which a message may be told, else the class of the innermost. */
    public static String line(Throwable failure) {
        Throwable innermost = failure;
        Throwable told = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            innermost = t;
            told = mayTell(t.getClass().getName()) && t.getMessage() != null ? t : told;
        }
        return told == null ? innermost.getClass().getName() : Shown.cut(String.valueOf(told.getMessage()), 500);
    }
}
