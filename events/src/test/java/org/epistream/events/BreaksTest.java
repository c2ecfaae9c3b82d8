package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {
    private static final String OLDER = """
            {
              "type": "object",
              "required": ["id", "kind"],
              "additionalProperties": true,
              "properties": {
                "id": {"description": "Its name.", "type": "string", "minLength": 1, "maxLength": 9},
                "kind": {"enum": ["county", "city"]},
                "when": {"type": "string", "format": "date"},
                "parts": {"type": "array", "maxItems": 5, "items": {"$ref": "#/$defs/part"}}
              },
              "$defs": {
                "part": {
                  "type": "object",
                  "required": ["span"],
                  "properties": {"span": {"type": "integer", "minimum": 0}}
                }
              }
            }
            """;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "when": {"type": "string", "format": "date"},   | ``                                         | /properties/when: taken away
            "required": ["id", "kind"]                      | "required": ["id", "kind", "when"]         | /required: "when" is newly required
            "required": ["id", "kind"]                      | "required": ["id"]                         | /required: "kind" is no longer required
            "required": ["span"],                           | ``                                         | /$defs/part/required: "span" is no longer required
            "type": "integer"                               | "type": "string"                           | /$defs/part/properties/span/type: "string" is new
            "type": "integer"                               | "type": ["integer", "null"]                | /$defs/part/properties/span/type: "null" is new
            "maxLength": 9                                  | "maxLength": 8                             | /properties/id/maxLength: tightened
            "maxLength": 9                                  | "maxLength": 10                            | /properties/id/maxLength: loosened
            , "maxLength": 9                                | ``                                         | /properties/id/maxLength: loosened
            "minLength": 1                                  | "minLength": 2                             | /properties/id/minLength: tightened
            "minimum": 0                                    | "minimum": -1                              | /$defs/part/properties/span/minimum: loosened
            "minimum": 0                                    | "minimum": 0, "maximum": 7                 | /$defs/part/properties/span/maximum: tightened
            "maxItems": 5                                   | "maxItems": 4                              | /properties/parts/maxItems: tightened
            "enum": ["county", "city"]                      | "enum": ["county", "city", "province"]     | /properties/kind/enum: "province" is new
            "enum": ["county", "city"]                      | "enum": ["county"]                         | /properties/kind/enum: "city" is gone
            "format": "date"                                | "format": "date-time"                      | /properties/when/format: changed
            "type": "string", "minLength"                   | "type": "string", "pattern": "a", "minLength" | /properties/id/pattern: changed
            "#/$defs/part"                                  | "#/$defs/other"                            | /properties/parts/items/$ref: changed
            "additionalProperties": true                    | "additionalProperties": false              | /additionalProperties: changed
            """)
    void whatOneSideCouldNotTakeIsNamedWithItsPlace(String before, String after, String named) {
        // Given
        String newer = OLDER.replace(before, after);

        // When
        var breaks = Breaks.between(Contract.tree(OLDER), Contract.tree(newer));

        // Then
        assertThat(newer).isNotEqualTo(OLDER);
        assertThat(breaks).contains(named);
    }

    @Test
    void aKindOfSeveralThatComesOrGoesIsNamed() {
        // Given
        var one = Contract.tree("{\"oneOf\": [{\"$ref\": \"#/$defs/person\"}]}");
        var two = Contract.tree("{\"oneOf\": [{\"$ref\": \"#/$defs/person\"}, {\"$ref\": \"#/$defs/place\"}]}");

        // Then
        assertThat(Breaks.between(one, two)).containsExactly("/oneOf: {\"$ref\":\"#/$defs/place\"} is new");
        assertThat(Breaks.between(two, one)).containsExactly("/oneOf: {\"$ref\":\"#/$defs/place\"} is gone");
    }

    @Test
    void aFieldThatNobodyNeedsMayComeAndWordsMayBePutBetter() {
        // Given
        String newer = OLDER.replace("Its name.", "What it is called.")
                .replace("\"when\":", "\"description\": {\"description\": \"New.\", \"type\": \"string\"}, \"when\":")
                .replace("\"part\": {", "\"other\": {\"type\": \"object\"}, \"part\": {");

        // When
        var breaks = Breaks.between(Contract.tree(OLDER), Contract.tree(newer));

        // Then
        assertThat(newer).contains("New.", "other");
        assertThat(breaks).isEmpty();
    }

    @Test
    void aKeyMayGetNoFieldEither() {
        // Given
        String newer = OLDER.replace("\"when\":", "\"title\": {\"type\": \"string\"}, \"when\":");
        String explained = OLDER.replace("Its name.", "What it is called.");

        // Then
        assertThat(Breaks.betweenKeys(Contract.tree(OLDER), Contract.tree(newer)))
                .containsExactly("/: a key is not as it was");
        assertThat(Breaks.betweenKeys(Contract.tree(OLDER), Contract.tree(explained)))
                .isEmpty();
    }
}
