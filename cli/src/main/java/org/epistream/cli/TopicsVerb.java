package org.epistream.cli;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.TextTable;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicCheck.Finding;
import org.epistream.events.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates the topics that are missing and checks those that exist. */
@Command(
        name = "topics",
        sortOptions = false,
        header = "Creates the topics that are missing and checks the others.",
        description = {"", "Ends with 1 where a topic is not kept as it should be.", ""})
final class TopicsVerb extends Verb {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private NewTopicOptions newTopics = new NewTopicOptions();

    @Option(names = "--check", description = "Create nothing.")
    private boolean check;

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster kafka = Cluster.of(settings);
        kafka.require();
        Topics topics = topics(settings);
        List<Finding> findings;
        try (Admin admin = Admin.create(kafka.settings())) {
            TopicCheck checker =
                    new TopicCheck(admin, settings.get(Known.PARTITIONS), settings.get(Known.REPLICATION_FACTOR));
            findings = check ? checker.check(topics.all()) : checker.createOrCheck(topics.all());
        }
        TextTable table = new TextTable(
                console.words().get("column.topic"),
                console.words().get("column.state"),
                ">" + console.words().get("column.partitions"),
                console.words().get("column.remark"));
        for (Finding finding : findings) {
            table.row(
                    finding.name(),
                    console.words().get("topic." + finding.state().name().toLowerCase(Locale.ROOT)),
                    finding.partitions(),
                    String.join("; ", finding.faults()));
        }
        console.table(table);
        return TopicCheck.faults(findings).isEmpty() ? DONE : FAILED;
    }
}
