package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static final Topics TOPICS = Topics.DEFAULT;

    private static final Map<Contract, Serde<?>> READERS = Map.of(
            Contract.MEASURES_DAILY_KEY, TOPICS.measuresDaily().keys(),
            Contract.MEASURES_DAILY_VALUE, TOPICS.measuresDaily().values(),
            Contract.ENTITIES_DAILY_KEY, TOPICS.entitiesDaily().keys(),
            Contract.FIGURES_DAILY_KEY, TOPICS.figuresDaily().keys(),
            Contract.REPORTS_REJECTED, TOPICS.reportsRejected().values(),
            Contract.REPORTS_ENRICHED, TOPICS.reportsEnriched().values());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MEASURES_DAILY_VALUE | total | \"mentions\":7        | \"mentions\":1.5",
                "MEASURES_DAILY_VALUE | total | \"mentions\":7        | \"mentions\":\"7\"",
                "MEASURES_DAILY_VALUE | total | \"mentions\":7        | \"mentions\":null",
                "MEASURES_DAILY_VALUE | total | \"mentions\":7,       | ``",
                "MEASURES_DAILY_KEY   | cell  | \"dayFrom\":\"story\" | \"dayFrom\":0",
                "MEASURES_DAILY_KEY   | cell  | \"dayFrom\":\"story\" | \"dayFrom\":\"STORY\"",
                "MEASURES_DAILY_KEY   | cell  | \"region\":\"410526\" | \"region\":\"滑县\"",
                "MEASURES_DAILY_KEY   | cell  | \"region\":\"410526\" | \"region\":410526",
                "MEASURES_DAILY_KEY   | cell  | \"type\":\"testing\"  | \"type\":\"Testing\"",
                "MEASURES_DAILY_KEY   | cell  | \"day\":\"2022-03-14\" | \"day\":\"三月\"",
                "ENTITIES_DAILY_KEY   | cell  | \"name\":\"褚望川\"    | \"name\":\" \"",
                "ENTITIES_DAILY_KEY   | cell  | \"kind\":\"person\"   | \"kind\":\"animal\"",
                "ENTITIES_DAILY_KEY   | cell  | \"kind\":\"person\"   | \"kind\":\"place\"",
                "ENTITIES_DAILY_KEY   | person-with-title | \"title\":\"县委书记\" | \"title\":\"　\"",
                "ENTITIES_DAILY_KEY   | person-with-title | \"kind\":\"person\"  | \"kind\":\"body\"",
                "ENTITIES_DAILY_KEY   | place | \"kind\":\"place\"    | \"kind\":\"body\"",
                "FIGURES_DAILY_KEY    | cell  | \"value\":\"356000\"  | \"value\":\"356000.0\"",
                "FIGURES_DAILY_KEY    | cell  | \"value\":\"356000\"  | \"value\":\"3.56E5\"",
                "FIGURES_DAILY_KEY    | cell  | \"value\":\"356000\"  | \"value\":356000",
                "FIGURES_DAILY_KEY    | cell  | \"value\":\"356000\"  | \"value\":\"1e999999999\"",
                "FIGURES_DAILY_KEY    | cell  | \"unit\":\"人次\"     | \"unit\":\" \"",
                "FIGURES_DAILY_KEY    | cell  | \"what\":\"tested\"   | \"what\":\"Tested\"",
                "REPORTS_REJECTED     | from-the-topic | \"reason\": \"malformed\" | \"reason\": \"strange\"",
                "REPORTS_ENRICHED     | full  | \"kind\": \"person\"  | \"kind\": \"animal\"",
                "REPORTS_ENRICHED     | full  | \"start\": 0,         | \"start\": -1,",
                "REPORTS_ENRICHED     | full  | \"epidemic\": true    | \"epidemic\": \"true\""
            })
    void whatTheSchemaRefusesIsNotBentIntoSomethingElse(Contract contract, String name, String right, String wrong) {
        // Given
        String golden = contract.golden(name);
        String faulty = golden.replace(right, wrong);

        // When
        ThrowingCallable reading = () ->
                READERS.get(contract).deserializer().deserialize("topic", faulty.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThatThrownBy(reading)
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("a record of topic");
        assertThat(contract.faults(Contract.tree(faulty))).isNotEmpty();
    }

    @Test
    void noValueIsNoValue() {
        // When
        Object read = TOPICS.reportsEnriched().values().deserializer().deserialize("topic", null);

        // Then
        assertThat(read).isNull();
        assertThat(TOPICS.reportsEnriched().values().serializer().serialize("topic", null))
                .isNull();
    }
}
