package org.epistream.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.epistream.cli.pipeline.Ports;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.http.Tls;
import org.epistream.producer.gateway.GatewaySettings;
import org.epistream.producer.gateway.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the gateway listens and whom it lets in; the values are read as settings. */
final class GatewayOptions {
    @Option(
            names = "--gateway-host",
            paramLabel = "HOST",
            description = "Where reports are taken in over HTTP. Default: 127.0.0.1")
    private @Nullable String host;

    @Option(
            names = "--gateway-port",
            paramLabel = "N|off",
            description = "Port for reports. Default: 8082, or any free one")
    private @Nullable String port;

    @Option(
            names = "--gateway-tokens",
            paramLabel = "FILE",
            description = "Who may send, one on a line: name sha256:HASH. Without it only this machine may.")
    private @Nullable String tokens;

    @Option(
            names = "--gateway-cert",
            paramLabel = "FILE",
            description = "Certificate in PEM, with --gateway-key for TLS.")
    private @Nullable String certificate;

    @Option(names = "--gateway-key", paramLabel = "FILE", description = "Its key in PEM (PKCS#8).")
    private @Nullable String key;

    @Option(
            names = "--gateway-rate",
            paramLabel = "N",
            description = "Reports a second that one sender may send. Default: 5000")
    private @Nullable String rate;

    /**
     * The settings, or nothing where the port is off.
     *
     * @throws SettingsException naming everything that is wrong
     */
    static Optional<GatewaySettings> read(Settings settings) {
        Optional<Integer> port = settings.get(Known.GATEWAY_PORT);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>();
        Optional<Tokens> tokens = settings.get(Known.GATEWAY_TOKENS)
                .flatMap(file -> tried("--gateway-tokens: ", () -> Tokens.of(file), problems));
        Optional<Tls> tls = tls(settings, problems);
        Optional<GatewaySettings> gateway = problems.isEmpty()
                ? tried(
                        "",
                        () -> new GatewaySettings(
                                settings.get(Known.GATEWAY_HOST),
                                port.get(),
                                tokens,
                                tls,
                                settings.get(Known.GATEWAY_RATE)),
                        problems)
                : Optional.empty();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return gateway;
    }

    static Ports ports(Settings settings) {
        return new Ports(settings.get(Known.GATEWAY_PORT).orElse(0), !settings.isDefault(Known.GATEWAY_PORT));
    }

    private static Optional<Tls> tls(Settings settings, List<String> problems) {
        Optional<Path> certificate = settings.get(Known.GATEWAY_CERT);
        Optional<Path> key = settings.get(Known.GATEWAY_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            problems.add("--gateway-cert and --gateway-key go together");
            return Optional.empty();
        }
        return certificate.flatMap(file -> tried("", () -> Tls.of(file, key.orElseThrow()), problems));
    }

    private static <T> Optional<T> tried(String setting, Supplier<T> reading, List<String> problems) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            problems.add(setting + e.getMessage());
            return Optional.empty();
        }
    }
}
