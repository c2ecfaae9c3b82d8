package org.epistream.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a newer schema breaks with an older one: what a reader of one could not take from a writer of the other. Fields may
 * come, and words about fields may change; all else is as it was.
 */
final class Breaks {
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "title", "description", "examples", "$comment");
    /** Objects of names and schemas, to which names may be added. */
    private static final Set<String> NAMED = Set.of("properties", "$defs");
    /** Lists without an order. */
    private static final Set<String> SETS = Set.of("enum", "type", "oneOf", "anyOf", "allOf");

    private static final Set<String> LEAST = Set.of("minimum", "minLength", "minItems");
    private static final Set<String> MOST = Set.of("maximum", "maxLength", "maxItems");

    private final List<String> found = new ArrayList<>();

    private Breaks() {}

    /** One line for each, with the place in the schema. */
    static List<String> between(JsonNode older, JsonNode newer) {
        Breaks breaks = new Breaks();
        breaks.schema("", plain(older), plain(newer));
        return breaks.found;
    }

    /** The same for the schema of a key, whose bytes are its identity: no field may come either. */
    static List<String> betweenKeys(JsonNode older, JsonNode newer) {
        List<String> found = between(older, newer);
        if (found.isEmpty() && !plain(older).equals(plain(newer))) {
            found.add("/: a key is not as it was");
        }
        return found;
    }

    private void schema(String path, JsonNode older, JsonNode newer) {
        Set<String> keywords = new LinkedHashSet<>();
        older.fieldNames().forEachRemaining(keywords::add);
        newer.fieldNames().forEachRemaining(keywords::add);
        for (String keyword : keywords) {
            keyword(path + "/" + keyword, keyword, older.path(keyword), newer.path(keyword));
        }
    }

    private void keyword(String path, String keyword, JsonNode older, JsonNode newer) {
        if (older.equals(newer)) {
            return;
        }
        if (NAMED.contains(keyword)) {
            older.properties().forEach(field -> {
                if (!newer.has(field.getKey())) {
                    found.add(path + "/" + field.getKey() + ": taken away");
                } else {
                    schema(path + "/" + field.getKey(), field.getValue(), newer.path(field.getKey()));
                }
            });
        } else if (keyword.equals("required")) {
            difference(newer, older).forEach(field -> found.add(path + ": " + field + " is newly required"));
            difference(older, newer).forEach(field -> found.add(path + ": " + field + " is no longer required"));
        } else if (SETS.contains(keyword)) {
            difference(newer, older).forEach(word -> found.add(path + ": " + word + " is new"));
            difference(older, newer).forEach(word -> found.add(path + ": " + word + " is gone"));
        } else if (LEAST.contains(keyword) || MOST.contains(keyword)) {
            found.add(path + ": " + (isTighter(keyword, older, newer) ? "tightened" : "loosened"));
        } else if (older.isObject() && newer.isObject()) {
            schema(path, older, newer);
        } else {
            found.add(path + ": changed");
        }
    }

    private static boolean isTighter(String keyword, JsonNode older, JsonNode newer) {
        if (older.isMissingNode() || newer.isMissingNode()) {
            return older.isMissingNode();
        }
        int compared = newer.decimalValue().compareTo(older.decimalValue());
        return LEAST.contains(keyword) ? compared > 0 : compared < 0;
    }

    /** The words of one that the other does not have. */
    private static Set<String> difference(JsonNode one, JsonNode other) {
        Set<String> words = words(one);
        words.removeAll(words(other));
        return words;
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new LinkedHashSet<>();
        if (list.isArray()) {
            list.forEach(word -> words.add(word.toString()));
        } else if (!list.isMissingNode()) {
            words.add(list.toString());
        }
        return words;
    }

    /** A schema without what only explains it. */
    private static JsonNode plain(JsonNode schema) {
        if (schema.isObject()) {
            ObjectNode plain = Json.mapper().createObjectNode();
            schema.properties().forEach(field -> {
                if (NAMED.contains(field.getKey())) {
                    ObjectNode named = plain.putObject(field.getKey());
                    field.getValue().properties().forEach(each -> named.set(each.getKey(), plain(each.getValue())));
                } else if (!ANNOTATIONS.contains(field.getKey())) {
                    plain.set(field.getKey(), plain(field.getValue()));
                }
            });
            return plain;
        }
        if (schema.isArray()) {
            var plain = Json.mapper().createArrayNode();
            schema.forEach(part -> plain.add(plain(part)));
            return plain;
        }
        return schema;
    }
}
