package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API is held against what it answers. */
class OpenApiTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("region", "410000"),
            Map.entry("itself", "true&region=410000"),
            Map.entry("type", "testing"),
            Map.entry("what", "tested"),
            Map.entry("kind", "person"),
            Map.entry("name", "x"),
            Map.entry("status", "done"),
            Map.entry("from", "2022-03-01"),
            Map.entry("to", "2022-03-01"),
            Map.entry("source", "x"),
            Map.entry("level", "city"),
            Map.entry("period", "week"),
            Map.entry("state", "all"),
            Map.entry("limit", "10"),
            Map.entry("offset", "0"),
            Map.entry("format", "json"),
            Map.entry("after", "0"));

    private final CountsInMemory counts = new CountsInMemory();
    private final ModelInMemory model = new ModelInMemory(counts);
    private final Visitor visitor = new Visitor(model);

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void everyAddressOfTheApiIsDescribedAndNoOther() {
        // Given
        Set<String> routes = new TreeSet<>();
        ChangeStream stream = new ChangeStream(model);
        Javalin server = Javalin.create(config -> {
            config.events.handlerAdded(handler -> routes.add(handler.getPath()));
            Freshness known = new Freshness(model);
            new Api(counts, known).addTo(config.routes);
            new ReadApi(model.model(), known).addTo(config.routes);
            stream.addTo(config.routes);
            ApiDescription.addTo(config.routes);
        });

        // When
        server.start("127.0.0.1", 0).stop();
        stream.close();

        // Then
        routes.removeIf(route -> !route.startsWith("/v1/"));
        assertThat(DOCUMENT.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void theDescriptionIsServedAndEveryReferenceInItLeadsSomewhere() throws Exception {
        // When
        JsonNode served = MAPPER.readTree(visitor.open("/v1/openapi.json").body());

        // Then
        assertThat(served).isEqualTo(DOCUMENT);
        assertThat(DOCUMENT.path("openapi").asText()).startsWith("3.1");
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whatIsAnsweredIsWhatIsDescribed(String path) throws Exception {
        // Given
        fill();

        // When
        HttpResponse<String> answer =
                visitor.open(path.replace("{id}", "r1") + (needsKind(path) ? "?kind=person" : ""));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = MAPPER.readTree(answer.body());
        assertThat(faults(schemaOf(path), body)).isEmpty();
        assertThat(body.has("items") && body.path("items").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyParameterThatIsDescribedIsTakenAndNoOther(String path) {
        // Given
        String address = path.replace("{id}", "r1") + "?" + (needsKind(path) ? "kind=person&" : "");
        fill();

        // Then
        assertThat(query(path))
                .allSatisfy(name -> assertThat(visitor.open(address
                                        + (needsKind(path) && name.equals("kind")
                                                ? "limit=5"
                                                : name + "=" + WORDS.get(name)))
                                .statusCode())
                        .isEqualTo(200));
        Set<String> others = new TreeSet<>(WORDS.keySet());
        query(path).forEach(others::remove);
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(visitor.open(address + name + "=" + WORDS.get(name))
                                .statusCode())
                        .isEqualTo(400));
    }

    @Test
    void aProblemAndAChangeAreAsTheyAreDescribed() throws Exception {
        // Given
        model.change(3, ModelInMemory.WUGANG, CellKind.MEASURE, "testing", 1);

        // Then
        assertThat(faults(
                        "Problem",
                        MAPPER.readTree(visitor.open("/v1/measures?limit=0").body())))
                .isEmpty();
        assertThat(faults("Change", MAPPER.valueToTree(TotalAnswers.Change.of(model.changes.get(0)))))
                .isEmpty();
        assertThat(faults("Begin", MAPPER.valueToTree(new TotalAnswers.Begin(3))))
                .isEmpty();
    }

    static Stream<String> paths() {
        return DOCUMENT.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> !path.equals(ChangeStream.PATH) && !path.endsWith(".json"));
    }

    private void fill() {
        counts.measure("410481", "testing", Status.DONE, 5)
                .named(EntityCell.Kind.PERSON, "李明", "市长", "410481", 3)
                .told("tested", "人次", "356000.5", 3, 1)
                .rejected("r1", Rejection.Reason.BAD_ID, "key and id differ", "here")
                .deadLetter("r1", "java.lang.IllegalStateException", "a bug", AsideState.OPEN);
        counts.aside = new Counts.SetAside(new Counts.Pile(1, 2, 3), new Counts.Pile(4, 5, 6), 7, 8);
        counts.summary = new Counts.Summary(1, 2, 3, 4, 5, 6, CountsInMemory.NOW);
        model.report("r1", "已检测。", "已檢測。");
        model.rolled("410000", LocalDate.of(2022, 2, 28), 7);
        model.regional.add(new Totals.RegionTotal(new RegionCode("410000"), Status.DONE, new Tally(7, 2, 1)));
    }

    private static boolean needsKind(String path) {
        return path.equals("/v1/entities/top");
    }

    private static List<String> query(String path) {
        return Stream.of(MAPPER.convertValue(operation(path).path("parameters"), JsonNode[].class))
                .map(parameter -> parameter.has("$ref")
                        ? DOCUMENT.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static JsonNode operation(String path) {
        return DOCUMENT.path("paths").path(path).path("get");
    }

    private static JsonNode schemaOf(String path) {
        return operation(path)
                .at("/responses/200/content")
                .path("application/json")
                .path("schema");
    }

    private static List<String> faults(String name, JsonNode value) {
        return faults(MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name), value);
    }

    /** With nothing more than what is described, so that no property goes undescribed. */
    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = DOCUMENT.deepCopy();
        whole.findParents("properties").forEach(object -> ((ObjectNode) object).put("additionalProperties", false));
        ObjectNode closed = schema.deepCopy();
        if (closed.has("properties")) {
            closed.put("additionalProperties", false);
        }
        closed.set("components", whole.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed)
                .validate(value)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static JsonNode document() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("openapi.json")) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
