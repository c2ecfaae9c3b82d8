package org.epistream.cli;

import java.util.List;
import org.epistream.cli.pipeline.ClusterHealth;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.consumer.SqlReadModel;
import org.epistream.dashboard.Dashboard;
import org.epistream.dashboard.DashboardSettings;
import org.epistream.dashboard.Metrics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the page alone. */
@Command(
        name = "serve",
        sortOptions = false,
        header = "Serves the page alone.",
        description = {
            "",
            "Serves the page and the read API over the database that 'epistream store' writes, and shows",
            "whether the Kafka cluster answers.",
            ""
        },
        footer = {"", "Example:", "  epistream serve --bootstrap-servers kafka:9092 --data /srv/epistream --port 8080"})
final class ServeVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--host", paramLabel = "HOST", description = "Where the page listens. Default: 127.0.0.1")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "N", description = "Port of the page. Default: 8080")
    private @Nullable String port;

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        Role role = new Role(settings, console);
        DashboardSettings page = new DashboardSettings(settings.get(Known.HOST), settings.get(Known.PORT));
        return role.run(
                "serve",
                cluster,
                () -> {
                    ClusterHealth health = cluster.watch();
                    SqlReadModel database = new SqlReadModel(DatabaseOptions.read(settings));
                    Metrics metrics = Metrics.begin();
                    Dashboard dashboard = Dashboard.start(page, database.model(), () -> List.of(health.now()), metrics);
                    console.say("role.serve.page", dashboard.uri());
                    if (!cluster.answers()) {
                        // The page shows what the database has; it need not wait.
                        console.complain(console.words().get("role.waiting", cluster.bootstrapServers()));
                    }
                    return new Served(dashboard, health, database, metrics);
                },
                served -> {});
    }

    private record Served(Dashboard dashboard, ClusterHealth health, SqlReadModel database, Metrics metrics)
            implements AutoCloseable {
        @Override
        public void close() {
            dashboard.close();
            health.close();
            database.close();
            metrics.close();
        }
    }
}
