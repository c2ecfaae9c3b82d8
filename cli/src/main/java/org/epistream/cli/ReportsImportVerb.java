package org.epistream.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.events.TopicCheck;
import org.epistream.events.Topics;
import org.epistream.producer.archive.ArchiveImport;
import org.epistream.producer.archive.Manifest;
import org.epistream.producer.log.LogReader;
import org.epistream.producer.log.LogWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends the events of an archive to a raw topic. */
@Command(
        name = "import",
        sortOptions = false,
        header = "Sends the events of an archive to an empty raw topic.",
        description = {
            "",
            "Checks the sums of all files first. An import that was ended anywhere is finished by the same",
            "command, and nothing is sent twice.",
            ""
        })
final class ReportsImportVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private NewTopicOptions newTopics = new NewTopicOptions();

    @Option(names = "--dry-run", description = "Only check the archive.")
    private boolean dryRun;

    @Parameters(paramLabel = "FOLDER", description = "Where the archive is.")
    private @Nullable Path folder;

    @Override
    int run(Settings settings, Console console) throws Exception {
        Path archive = requireNonNull(folder);
        Manifest manifest = ArchiveImport.checked(archive);
        console.say(
                "reports.checked", archive, manifest.events(), manifest.files().size());
        return dryRun ? DONE : StandingCluster.useOrBegin(settings, client -> send(archive, client, settings, console));
    }

    private int send(Path archive, Map<String, Object> client, Settings settings, Console console) throws Exception {
        Topics topics = topics(settings);
        try (Admin admin = Admin.create(client)) {
            new TopicCheck(admin, settings.get(Known.PARTITIONS), settings.get(Known.REPLICATION_FACTOR))
                    .createOrCheck(topics.all());
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        return Shutdown.during(() -> cancelled.set(true), () -> {
            try (LogReader log = LogReader.ofStretches(client);
                    LogWriter writer = new LogWriter(client)) {
                ArchiveImport taking =
                        new ArchiveImport(log, writer, topics.reportsRaw().name());
                long sent = taking.from(archive, cancelled::get, events -> console.say("reports.passed", events));
                console.say(cancelled.get() ? "reports.import-cut-off" : "reports.imported", sent);
            }
            return cancelled.get() ? FAILED : DONE;
        });
    }
}
