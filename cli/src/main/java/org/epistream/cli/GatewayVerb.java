package org.epistream.cli;

import java.util.List;
import org.epistream.cli.pipeline.Health;
import org.epistream.cli.pipeline.Ports;
import org.epistream.cli.pipeline.ReportIds;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.producer.gateway.Gateway;
import org.epistream.producer.gateway.GatewaySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes reports in over HTTP alone, against a cluster. */
@Command(
        name = "gateway",
        sortOptions = false,
        header = "Takes reports in over HTTP alone, against a cluster.",
        description = {
            "",
            "Answers POST, PUT and DELETE of reports once the brokers have acknowledged them. What it takes and",
            "answers stands in docs/gateway.md, and for programs at /openapi.json.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream gateway --bootstrap-servers kafka:9092",
            "  epistream gateway --bootstrap-servers kafka:9092 --gateway-host 0.0.0.0 \\\\",
            "      --gateway-tokens tokens --gateway-cert cert.pem --gateway-key key.pem"
        })
final class GatewayVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private NewTopicOptions newTopics = new NewTopicOptions();

    @Mixin
    private HealthOptions health = new HealthOptions();

    @Override
    int run(Settings settings, Console console) throws Exception {
        GatewaySettings wanted = GatewayOptions.read(settings)
                .orElseThrow(() -> new SettingsException(List.of("--gateway-port: off leaves nothing to do")));
        Cluster cluster = Cluster.of(settings);
        Role role = new Role(settings, console);
        Ports ports = GatewayOptions.ports(settings);
        return role.runWatched(
                "gateway",
                cluster,
                meters -> {
                    role.createTopics(cluster);
                    Gateway started = Ports.firstFree(
                            ports,
                            port -> Gateway.start(
                                    wanted.at(port),
                                    cluster.settings(),
                                    role.topics(),
                                    ReportIds.byAddressOrText(),
                                    meters));
                    console.say("gateway.at", started.uri() + "v1/reports");
                    if (wanted.isInTheClear()) {
                        console.complain(console.words().get("gateway.in-the-clear"));
                    }
                    return started;
                },
                parts -> {},
                Health::of);
    }
}
