package org.epistream.events;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The schemas and golden messages of one release, as they were then. */
final class Released {
    private static final String SUFFIX = ".schema.json";

    private final Path folder;
    private final SchemaRegistry registry;

    private Released(Path folder) {
        this.folder = folder;
        Map<String, String> schemas = contracts().stream()
                .collect(toMap(Released::id, contract -> schema(contract).toString()));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(schemas)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Every release there was. */
    static List<Released> all() {
        try {
            return list(Path.of(Objects.requireNonNull(Released.class.getResource("released"))
                            .toURI()))
                    .stream()
                    .map(Released::new)
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Names of its contracts. */
    List<String> contracts() {
        return list(folder.resolve("schema")).stream()
                .map(file -> file.getFileName().toString().replace(SUFFIX, ""))
                .toList();
    }

    JsonNode schema(String contract) {
        return Contract.tree(read(folder.resolve("schema").resolve(contract + SUFFIX)));
    }

    /** Its golden messages of a contract, by their names. */
    Map<String, String> golden(String contract) {
        return list(folder.resolve("golden").resolve(contract)).stream()
                .collect(toMap(file -> file.getFileName().toString().replace(".json", ""), Released::read));
    }

    /** What its schema says against a message; empty where it is valid. */
    List<Error> faults(String contract, JsonNode message) {
        return registry.getSchema(SchemaLocation.of(id(contract))).validate(message);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private static String id(String contract) {
        return "urn:epistream:schema:" + contract;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
