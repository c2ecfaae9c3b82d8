package org.epistream.domain.count;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Cut;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A filter in words: the parameters of an address, or the options of a command. {@code type} and {@code what} name a measure and
 * a figure; {@code kind} and {@code name} anything; {@code itself} leaves out what lies below the region.
 */
public final class FilterWords {
    /** The names of the words, in the order in which they are written. */
    public static final List<String> NAMES =
            List.of("region", "itself", "type", "what", "kind", "name", "status", "from", "to", "source");

    /** Longest name or source that can be asked for, in UTF-16 units. */
    public static final int MAX_TEXT = 2_000;

    /** How much of a wrong word a message repeats. */
    private static final int MAX_SHOWN = 60;

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final Pattern YES = Pattern.compile("true");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

    private final Function<String, @Nullable String> given;

    private FilterWords(Function<String, @Nullable String> given) {
        this.given = given;
    }

    /**
     * The filter that words ask for.
     *
     * @param given the word under a name, or null where there is none
     * @throws IllegalArgumentException naming the word and what is wrong with it
     */
    public static Filter read(Function<String, @Nullable String> given) {
        return new FilterWords(given).filter();
    }

    /** The words that ask for a filter; none where it asks for everything. */
    public static Map<String, String> write(Filter filter) {
        Map<String, String> words = new LinkedHashMap<>();
        CellKind kind = filter.kind();
        boolean coded = filter.name() != null && (kind == CellKind.MEASURE || kind == CellKind.FIGURE);
        put(words, "region", filter.region());
        put(words, "itself", filter.itself() ? "true" : null);
        put(words, "type", coded && kind == CellKind.MEASURE ? filter.name() : null);
        put(words, "what", coded && kind == CellKind.FIGURE ? filter.name() : null);
        put(words, "kind", coded || kind == null ? null : kind.code());
        put(words, "name", coded ? null : filter.name());
        put(words, "status", filter.status() == null ? null : filter.status().code());
        put(words, "from", filter.since());
        put(words, "to", filter.until());
        put(words, "source", filter.source());
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object word) {
        if (word != null) {
            words.put(name, word.toString());
        }
    }

    private Filter filter() {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to is " + to + ", before from, which is " + from);
        }
        String type = word("type", CODE, "a type of measures such as testing");
        String what = word("what", CODE, "a kind of figure such as confirmed-new");
        CellKind kind = constant("kind", CellKind.values(), CellKind::code);
        String name = text("name");
        requireOne(type, what, name);
        requireKind("type", type, CellKind.MEASURE, kind);
        requireKind("what", what, CellKind.FIGURE, kind);
        return new Filter(
                region(),
                word("itself", YES, "true") != null,
                type != null ? CellKind.MEASURE : what != null ? CellKind.FIGURE : kind,
                type != null ? type : what != null ? what : name,
                constant("status", Status.values(), Status::code),
                from,
                to,
                text("source"));
    }

    private static void requireOne(@Nullable String type, @Nullable String what, @Nullable String name) {
        if ((type == null ? 0 : 1) + (what == null ? 0 : 1) + (name == null ? 0 : 1) > 1) {
            throw new IllegalArgumentException("of type, what and name only one can be asked for");
        }
    }

    private static void requireKind(String word, @Nullable String given, CellKind wanted, @Nullable CellKind kind) {
        if (given != null && kind != null && kind != wanted) {
            throw new IllegalArgumentException("kind is '" + kind.code() + "', and " + word + " asks for "
                    + (wanted == CellKind.MEASURE ? "measures" : "figures"));
        }
    }

    private @Nullable RegionCode region() {
        String code = word("region", REGION, "a code of six digits");
        return code == null ? null : new RegionCode(code);
    }

    private @Nullable LocalDate day(String name) {
        String day = word(name, DAY, "a day such as 2022-03-14");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is " + shown(day) + ", not a day such as 2022-03-14", e);
        }
    }

    /** A text that may be anything but too long. */
    private @Nullable String text(String name) {
        String text = given.apply(name);
        if (text != null && (text.isBlank() || text.length() > MAX_TEXT)) {
            throw new IllegalArgumentException(
                    name + " is " + shown(text) + ", not a text of 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    private @Nullable String word(String name, Pattern form, String wanted) {
        String word = given.apply(name);
        if (word != null && !form.matcher(word).matches()) {
            throw new IllegalArgumentException(name + " is " + shown(word) + ", not " + wanted);
        }
        return word;
    }

    private <T> @Nullable T constant(String name, T[] all, Function<T, String> code) {
        String word = given.apply(name);
        if (word == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(constant -> code.apply(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is " + shown(word) + ", not one of "
                        + Arrays.stream(all).map(code).collect(Collectors.joining(", "))));
    }

    private static String shown(String word) {
        return "'" + (word.length() <= MAX_SHOWN ? word : Cut.to(MAX_SHOWN, word) + "…") + "'";
    }
}
