package org.epistream.events;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One contract: its schema, and the golden messages that must keep to it. */
enum Contract {
    REPORTS_RAW("reports.raw.v1"),
    REPORT_ENVELOPE("report-envelope.v1"),
    REPORTS_REJECTED("reports.rejected.v1"),
    REPORTS_MARKS("reports.marks.v1"),
    REPORTS_ENRICHED("reports.enriched.v1"),
    MEASURES_DAILY_KEY("measures.daily.v1.key"),
    MEASURES_DAILY_VALUE("measures.daily.v1.value"),
    ENTITIES_DAILY_KEY("entities.daily.v1.key"),
    ENTITIES_DAILY_VALUE("entities.daily.v1.value"),
    FIGURES_DAILY_KEY("figures.daily.v1.key"),
    FIGURES_DAILY_VALUE("figures.daily.v1.value"),
    DEAD_LETTER_HEADERS("reports.dead-letter.v1.headers");

    /** Messages of this name hold fields that no reader of today knows. */
    static final String TOMORROW = "tomorrow";

    private static final Map<String, String> SCHEMAS =
            Arrays.stream(values()).collect(toMap(Contract::id, contract -> resource(contract.schemaPath())));

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(SCHEMAS)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private final String contract;

    Contract(String contract) {
        this.contract = contract;
    }

    String id() {
        return "urn:epistream:schema:" + contract;
    }

    JsonNode schema() {
        return tree(resource(schemaPath()));
    }

    /** What the schema says against a message; empty where it is valid. */
    List<Error> faults(JsonNode message) {
        return faultsOf("", message);
    }

    /** What one part of the schema says against a message. */
    List<Error> faultsOf(String pointer, JsonNode message) {
        return COMPILED.computeIfAbsent(id() + pointer, part -> REGISTRY.getSchema(schema().at(pointer)))
                .validate(message);
    }

    String golden(String name) {
        return resource("golden/" + contract + "/" + name + ".json");
    }

    /** Names of the golden messages. */
    List<String> goldenNames() {
        try (Stream<Path> files = Files.list(Path.of(
                requireNonNull(Contract.class.getResource("golden/" + contract)).toURI()))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("no golden messages of " + contract, e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String schemaPath() {
        return "schema/" + contract + ".schema.json";
    }

    private static String resource(String path) {
        try (InputStream in = Contract.class.getResourceAsStream(path)) {
            return new String(requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return contract;
    }
}
