package org.epistream.http;

import java.util.Map;
import java.util.Optional;

/**
 * How a server listens.
 *
 * @param name what it is, for messages and threads
 * @param host name or address of the interface; {@code 0.0.0.0} listens on all of them
 * @param port 0 to 65535; 0 takes any free port
 * @param threads askers that are answered at once; more than this wait
 * @param headers of every answer, see {@link OwnHeaders}
 * @param tls with what it proves who it is, or empty where it speaks plain HTTP
 */
public record ServerSettings(
        String name, String host, int port, int threads, Map<String, String> headers, Optional<Tls> tls) {
    public ServerSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the " + name + "'s host is blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the " + name + "'s port " + port + " is not between 0 and 65535");
        }
        headers = Map.copyOf(headers);
    }
}
