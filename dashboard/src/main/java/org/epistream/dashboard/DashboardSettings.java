package org.epistream.dashboard;

/**
 * Where the dashboard listens.
 *
 * @param host name or address of the interface; {@code 0.0.0.0} listens on all of them
 * @param port 0 to 65535; 0 takes any free port
 */
public record DashboardSettings(String host, int port) {
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
}
