package org.epistream.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a role without a page says how it is doing; the values are read as settings. */
final class HealthOptions {
    @Option(
            names = "--health-port",
            paramLabel = "N|off",
            description = "Port of /health and /metrics. Default: 8081, or any free one")
    private @Nullable String healthPort;

    @Option(names = "--host", paramLabel = "HOST", description = "Where that port listens. Default: 127.0.0.1")
    private @Nullable String host;
}
