package org.epistream.producer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the gateway says of itself in {@code openapi.json}; real answers are held against it. */
final class Description {
    private static final String ID = "urn:epistream:gateway";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    Description() {
        try (InputStream in = Gateway.class.getResourceAsStream("openapi.json")) {
            document = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(ID, document.toString())));
    }

    /** Fails where the answer is none that the description foretells. */
    void check(HttpResponse<String> answer) {
        String path = answer.request().uri().getPath();
        String known = path.startsWith("/v1/reports/") ? "/v1/reports/{id}" : path;
        String method = answer.request().method().toLowerCase(java.util.Locale.ROOT);
        String status = String.valueOf(answer.statusCode());
        String pointer = "/paths/" + known.replace("/", "~1") + "/" + method + "/responses/" + status;
        JsonNode response = resolved(document.at(pointer));
        assertThat(response.isMissingNode()).as(pointer + " " + answer.body()).isFalse();
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        assertThat(response.path("content").fieldNames())
                .toIterable()
                .as(pointer)
                .containsExactly(type);
        response.path("headers").properties().forEach(header -> {
            if (header.getValue().path("required").asBoolean()) {
                assertThat(answer.headers().firstValue(header.getKey()))
                        .as(pointer + " " + header.getKey())
                        .isPresent();
            }
        });
        String schema = response.at("/content/" + type.replace("/", "~1") + "/schema/$ref")
                .asText();
        if (!schema.isEmpty()) {
            assertThat(faults(schema, answer.body())).as(answer.body()).isEmpty();
        }
        seen.add(method + " " + known + " " + status);
    }

    /** Every answer that is foretold. */
    Set<String> foretold() {
        Set<String> all = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> method.getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(
                                        status -> all.add(method.getKey() + " " + path.getKey() + " " + status))));
        return all;
    }

    /** Every answer that was checked. */
    Set<String> seen() {
        return seen;
    }

    private List<Error> faults(String schema, String body) {
        Schema compiled = schemas.getSchema(SchemaLocation.of(ID + schema));
        try {
            return compiled.validate(JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
