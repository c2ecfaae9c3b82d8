package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.epistream.events.Topic;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.streams.EnrichmentTopology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say of the code is true. */
class DocumentsTest {
    private static final List<String> VERBS = List.of(
            "demo",
            "run",
            "push",
            "watch",
            "dead-letters",
            "rejected",
            "extract",
            "evaluate",
            "topology",
            "topics",
            "enrich",
            "store",
            "serve",
            "reports",
            "export",
            "gateway",
            "reset");

    @Test
    void theDataflowShowsTheTopologyAsItIs() throws IOException {
        assertThat(read("docs/dataflow.md")).contains(EnrichmentTopology.PICTURE.strip());
    }

    @Test
    void theDataflowListsEveryTopicWithItsPolicyAndEveryStore() throws IOException {
        String page = read("docs/dataflow.md");
        for (Topic<?, ?> topic : Topics.DEFAULT.all()) {
            assertThat(page.lines().filter(line -> line.startsWith("| `" + topic.name() + "`")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).endsWith("| " + words(topic.policy()) + " |"));
        }
        assertThat(EnrichmentTopology.describe(Topics.DEFAULT)
                        .lines()
                        .filter(line -> line.contains("stores: [") && !line.contains("stores: []"))
                        .map(line -> line.replaceAll(".*stores: \\[(.*)].*", "$1"))
                        .flatMap(stores -> Stream.of(stores.split(", "))))
                .allSatisfy(store -> assertThat(page).contains("| `" + store + "` |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmeNamesEveryVerbAndTheTwoCommands(String readme) throws IOException {
        String page = read(readme);
        assertThat(page).contains("./epistream demo", "./mvnw verify");
        VERBS.forEach(verb -> assertThat(page).contains("| `" + verb));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "README.zh-CN.md",
                "CONTRIBUTING.md",
                "docs/api.md",
                "docs/dataflow.md",
                "docs/dead-letters.md",
                "docs/gateway.md",
                "docs/operations.md",
                "docs/page.md",
                "docs/push.md",
                "docs/queries.md",
                "docs/watch.md"
            })
    void everyLinkToAFileLeadsSomewhere(String page) throws IOException {
        Path folder = Samples.ROOT.resolve(page).toAbsolutePath().getParent();
        var links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(read(page));
        while (links.find()) {
            assertThat(folder.resolve(links.group(1))).exists();
        }
    }

    @Test
    void theManualListsEveryFieldOfALogLine() throws IOException {
        // Given
        Pattern pair = Pattern.compile("addKeyValue\\(\\s*\"(\\w+)\"");

        // When
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Samples.ROOT)) {
            for (Path file : files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("src/main"))
                    .toList()) {
                var found = pair.matcher(Files.readString(file));
                while (found.find()) {
                    fields.add(found.group(1));
                }
            }
        }

        // Then
        String manual = read("docs/operations.md");
        assertThat(fields)
                .hasSizeGreaterThan(15)
                .allSatisfy(field -> assertThat(manual).contains("`" + field + "`"));
    }

    private static String words(TopicPolicy policy) {
        return switch (policy) {
            case KEPT -> "for ever";
            case COMPACTED -> "compacted";
            case DAYS_30 -> "30 days";
            case DAYS_90 -> "90 days";
        };
    }

    private static String read(String page) throws IOException {
        return Files.readString(Samples.ROOT.resolve(page));
    }
}
