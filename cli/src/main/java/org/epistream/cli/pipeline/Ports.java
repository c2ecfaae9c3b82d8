package org.epistream.cli.pipeline;

import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import org.epistream.broker.PortTakenException;

/**
 * A port to listen on.
 *
 * @param wanted the port, or 0 for any free one
 * @param exactly whether only this one will do; a default gives way to any free one, a port that somebody set does not
 */
public record Ports(int wanted, boolean exactly) {
    /** Starts something on the port, or on any free one where the port is taken and may give way. */
    public static <T> T firstFree(Ports ports, IntFunction<T> start) {
        try {
            return start.apply(ports.wanted());
        } catch (PortTakenException | UncheckedIOException e) {
            if (ports.exactly() || ports.wanted() == 0) {
                throw e;
            }
            return start.apply(0);
        }
    }
}
