package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.measure.Status;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final String MEASURE = "/$defs/measure/properties";

    @ParameterizedTest
    @EnumSource
    void aSchemaIsItselfValid(Contract contract) {
        // Given
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

        // When
        var faults = registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                .validate(contract.schema());

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaSaysWhatItAndEachOfItsFieldsMeans(Contract contract) {
        // Given
        JsonNode schema = contract.schema();

        // When
        List<String> silent = new ArrayList<>();
        collectSilent(schema, "", silent);

        // Then
        assertThat(silent).isEmpty();
        assertThat(schema.path("title").textValue()).isNotBlank();
        assertThat(schema.path("description").textValue()).contains("passes over");
        assertThat(schema.path("$id").textValue()).isEqualTo(contract.id());
        assertThat(schema.findValuesAsText("additionalProperties")).isNotEmpty().doesNotContain("false");
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aBoundInTheSchemaIsTheBoundInTheCode(Contract contract, String pointer, long bound) {
        // When
        JsonNode written = contract.schema().at(pointer);

        // Then
        assertThat(written.longValue()).isEqualTo(bound);
    }

    static Stream<Arguments> bounds() {
        Contract raw = Contract.REPORTS_RAW;
        Contract rejected = Contract.REPORTS_REJECTED;
        Contract enriched = Contract.REPORTS_ENRICHED;
        String longest = "x".repeat(10_000);
        Rejection cut = new Rejection(longest, Rejection.Reason.EMPTY, longest, longest, longest, Instant.EPOCH);
        return Stream.of(
                Arguments.of(raw, "/properties/body/maxLength", Report.MAX_BODY),
                Arguments.of(raw, "/properties/url/maxLength", Report.MAX_FIELD),
                Arguments.of(raw, "/properties/source/maxLength", Report.MAX_FIELD),
                Arguments.of(raw, "/properties/title/maxLength", Report.MAX_FIELD),
                Arguments.of(raw, "/$defs/reportId/maxLength", ReportId.MAX_LENGTH),
                Arguments.of(raw, "/$defs/revision/maximum", Long.MAX_VALUE),
                Arguments.of(rejected, "/properties/excerpt/maxLength", Rejection.MAX_EXCERPT),
                Arguments.of(rejected, "/properties/id/maxLength", cut.id().length()),
                Arguments.of(
                        rejected, "/properties/detail/maxLength", cut.detail().length()),
                Arguments.of(
                        rejected, "/properties/where/maxLength", cut.where().length()),
                Arguments.of(Contract.REPORTS_MARKS, "/properties/note/maxLength", Mark.MAX_NOTE),
                Arguments.of(enriched, "/properties/id/maxLength", ReportId.MAX_LENGTH),
                Arguments.of(enriched, "/properties/url/maxLength", Report.MAX_FIELD),
                Arguments.of(enriched, "/properties/length/maximum", Report.MAX_BODY),
                Arguments.of(enriched, "/$defs/span/properties/end/maximum", Report.MAX_BODY),
                Arguments.of(enriched, "/properties/analysis/properties/mentions/maxItems", Analysis.MAX_MENTIONS),
                Arguments.of(Contract.ENTITIES_DAILY_KEY, "/properties/name/maxLength", EntityCell.MAX_NAME),
                Arguments.of(Contract.ENTITIES_DAILY_KEY, "/properties/title/maxLength", EntityCell.MAX_TITLE),
                Arguments.of(Contract.FIGURES_DAILY_KEY, "/properties/unit/maxLength", FigureCell.MAX_UNIT));
    }

    @ParameterizedTest
    @MethodSource("words")
    void theWordsOfAChoiceAreTheConstantsInTheCode(Contract contract, String pointer, Class<? extends Enum<?>> type) {
        // When
        JsonNode written = contract.schema().at(pointer);

        // Then
        assertThat(written)
                .extracting(JsonNode::toString)
                .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                        .map(Json.mapper()::valueToTree)
                        .map(Object::toString)
                        .toList());
    }

    static Stream<Arguments> words() {
        Contract enriched = Contract.REPORTS_ENRICHED;
        return Stream.of(
                Arguments.of(Contract.REPORTS_REJECTED, "/properties/reason/enum", Rejection.Reason.class),
                Arguments.of(Contract.REPORTS_MARKS, "/properties/state/enum", Mark.State.class),
                Arguments.of(enriched, "/properties/analysis/properties/kind/enum", ReportKind.class),
                Arguments.of(enriched, "/$defs/story/properties/day/properties/from/enum", Day.From.class),
                Arguments.of(enriched, MEASURE + "/status/enum", Status.class),
                Arguments.of(enriched, "/$defs/repair/properties/kind/enum", Repair.Kind.class),
                Arguments.of(Contract.MEASURES_DAILY_KEY, "/properties/dayFrom/enum", Day.From.class),
                Arguments.of(Contract.MEASURES_DAILY_KEY, "/properties/status/enum", Status.class),
                Arguments.of(Contract.FIGURES_DAILY_KEY, "/properties/dayFrom/enum", Day.From.class),
                Arguments.of(Contract.ENTITIES_DAILY_KEY, "/properties/kind/enum", EntityCell.Kind.class));
    }

    @Test
    void everyKindOfMentionHasItsPlaceInTheSchema() {
        // Given
        List<String> known = Arrays.stream(Json.mapper()
                        .getDeserializationConfig()
                        .findMixInClassFor(Mention.class)
                        .getAnnotation(JsonSubTypes.class)
                        .value())
                .map(JsonSubTypes.Type::name)
                .toList();

        // When
        JsonNode kinds = Contract.REPORTS_ENRICHED.schema().at("/$defs/mention/oneOf");

        // Then
        assertThat(kinds)
                .extracting(kind -> kind.path("$ref").textValue().replace("#/$defs/", ""))
                .containsExactlyElementsOf(known)
                .hasSameSizeAs(Mention.class.getPermittedSubclasses());
    }

    @Test
    void theHeadersOfADeadLetterAreThoseInTheCode() {
        // Given
        List<String> names = Arrays.stream(EventHeaders.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(SchemaTest::text)
                .toList();

        // When
        JsonNode properties = Contract.DEAD_LETTER_HEADERS.schema().path("properties");

        // Then
        assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names);
    }

    private static String text(java.lang.reflect.Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collectSilent(JsonNode node, String path, List<String> silent) {
        node.path("properties").properties().forEach(field -> {
            if (!path.endsWith("/if")
                    && field.getValue().path("description").asText().isBlank()) {
                silent.add(path + "/" + field.getKey());
            }
        });
        node.properties().forEach(part -> collectSilent(part.getValue(), path + "/" + part.getKey(), silent));
    }
}
