package org.epistream.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What one reader, careful or made of code, wrote down about a report: the values of each row in a fixed order. */
final class Answers {
    /** Of a report that nobody has read. */
    static final Answers NONE = new Answers();

    private final Map<Row, List<Value>> values = new EnumMap<>(Row.class);

    private Answers() {}

    /** A gold file: a single value that it does not name is unknown, as if it were null. */
    static Answers gold(JsonNode root) {
        Answers answers = read(root);
        Row.SINGLES.forEach(row -> answers.values.putIfAbsent(row, List.of(Single.NOTHING)));
        return answers;
    }

    /** A summary of the analysis: a single value that it does not name is wrong whatever it should be. */
    static Answers predicted(JsonNode root) {
        return read(root);
    }

    /** The values of a row, sorted; of a single value one or none. */
    List<Value> of(Row row) {
        return values.getOrDefault(row, List.of());
    }

    /** Whether the report is said not to deal with a disease. */
    boolean deniesEpidemic() {
        return of(Row.EPIDEMIC).stream().anyMatch(Single.FALSE::isSameAs);
    }

    /** @throws IllegalArgumentException naming the first thing that is not in the form of a gold file */
    private static Answers read(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("it holds no JSON object");
        }
        Answers answers = new Answers();
        answers.set(Row.PERSONS, items(root, "persons").map(each -> Value.of(text(each, "name"))));
        answers.set(Row.PERSONS_AND_TITLES, items(root, "persons").map(Answers::person));
        answers.set(Row.PLACES, names(root, "places"));
        answers.set(Row.ORGANIZATIONS, names(root, "organizations"));
        answers.set(Row.MEETINGS, names(root, "meetings"));
        answers.set(Row.DATES, names(root, "dates"));
        answers.count(Row.MEASURES, items(root, "measures").map(Answers::measure));
        answers.count(Row.MEASURES_AND_STATUS, items(root, "measures").map(Answers::measureAndStatus));
        answers.set(Row.MEASURE_TYPES, items(root, "measures").map(each -> Value.of(text(each, "type"))));
        answers.count(
                Row.FIGURES,
                items(root, "figures").filter(each -> each.hasNonNull("value")).map(Answers::figure));
        answers.set(Row.REPORTERS, names(root, "reporters"));
        for (Row row : Row.SINGLES) {
            JsonNode value = root.path(row.label());
            if (!value.isMissingNode()) {
                answers.values.put(row, List.of(Single.of(value)));
            }
        }
        return answers;
    }

    /** Each value once, whatever is shown for it. */
    private void set(Row row, Stream<Value> found) {
        Map<String, Value> once = found.collect(Collectors.toMap(Value::key, Function.identity(), Answers::first));
        count(row, once.values().stream());
    }

    private void count(Row row, Stream<Value> found) {
        values.put(row, found.sorted(Value.ORDER).toList());
    }

    private static Value first(Value one, Value other) {
        return Value.ORDER.compare(one, other) <= 0 ? one : other;
    }

    private static Value person(JsonNode person) {
        String name = text(person, "name");
        String title = maybe(person, "title");
        return new Value(name + "\n" + title, title.isEmpty() ? name : name + " (" + title + ")");
    }

    private static Value measure(JsonNode measure) {
        String type = text(measure, "type");
        return new Value(type, type + words(measure));
    }

    private static Value measureAndStatus(JsonNode measure) {
        String key = text(measure, "type") + " " + maybe(measure, "status");
        return new Value(key, key + words(measure));
    }

    private static Value figure(JsonNode figure) {
        String key = text(figure, "kind") + " " + Single.number(figure.path("value"));
        return new Value(key, key + words(figure));
    }

    /** The words of the report, where they are given. */
    private static String words(JsonNode mention) {
        String words = maybe(mention, "text");
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static Stream<Value> names(JsonNode root, String key) {
        return items(root, key).map(item -> Value.of(checked(item, key)));
    }

    private static Stream<JsonNode> items(JsonNode root, String key) {
        JsonNode list = root.path(key);
        if (!list.isArray() && !list.isNull() && !list.isMissingNode()) {
            throw new IllegalArgumentException("'" + key + "' is no list");
        }
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode object, String key) {
        return checked(object.path(key), key);
    }

    private static String maybe(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isNull() || value instanceof MissingNode ? "" : checked(value, key);
    }

    private static String checked(JsonNode value, String key) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a '" + key + "' is no text");
        }
        return value.textValue();
    }
}
