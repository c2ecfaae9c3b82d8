package org.epistream.cli;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.epistream.cli.show.Discreet;

/** The stack trace of a log line: classes and places in full, messages only where they quote nothing. */
final class DiscreetTrace extends ThrowableHandlingConverter {
    private static final int FRAMES = 40;
    private static final int CAUSES = 10;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder trace = new StringBuilder();
        IThrowableProxy failure = event.getThrowableProxy();
        for (int depth = 0; failure != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "Caused by: ").append(failure.getClassName());
            if (failure.getMessage() != null && Discreet.mayTell(failure.getClassName())) {
                trace.append(": ").append(failure.getMessage());
            }
            trace.append(System.lineSeparator());
            Arrays.stream(failure.getStackTraceElementProxyArray())
                    .limit(FRAMES)
                    .map(StackTraceElementProxy::getSTEAsString)
                    .forEach(place -> trace.append('\t').append(place).append(System.lineSeparator()));
            failure = failure.getCause();
        }
        return trace.toString();
    }
}
