package org.epistream.dashboard;

import java.util.Map;
import java.util.Optional;
import org.epistream.http.ServerSettings;

/**
 * Where the dashboard listens.
 *
 * @param host name or address of the interface; {@code 0.0.0.0} listens on all of them
 * @param port 0 to 65535; 0 takes any free port
 */
public record DashboardSettings(String host, int port) {
    /** More askers at once than this wait; every answer reads the database. */
    private static final int MAX_THREADS = 32;

    /** This machine only: the page asks nobody who they are. */
    public static final DashboardSettings DEFAULT = new DashboardSettings("127.0.0.1", 8080);

    public DashboardSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the dashboard's host is blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the dashboard's port " + port + " is not between 0 and 65535");
        }
    }

    ServerSettings server(String name, Map<String, String> headers) {
        return new ServerSettings(name, host, port, MAX_THREADS, headers, Optional.empty());
    }
}
