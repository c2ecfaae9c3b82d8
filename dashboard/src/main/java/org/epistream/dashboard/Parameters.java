package org.epistream.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.epistream.http.Query.shown;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.FilterWords;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Period;
import org.epistream.domain.place.Division;
import org.epistream.domain.report.AsideState;
import org.epistream.http.BadParameter;
import org.epistream.http.Query;
import org.jspecify.annotations.Nullable;

/** The parameters of an address. Every reading throws {@link BadParameter} where one cannot be used. */
final class Parameters {
    static final int MAX_LIMIT = 1000;
    static final int MAX_OFFSET = 1_000_000;
    private static final int DEFAULT_LIMIT = 100;

    /** The kinds of entities, for messages. */
    static final String KINDS =
            Arrays.stream(EntityCell.Kind.values()).map(EntityCell.Kind::code).collect(Collectors.joining(", "));

    /** What every list knows beside its filters. */
    private static final List<String> OF_LISTS = List.of("limit", "offset", "format");

    private final Query query;

    private Parameters(Query query) {
        this.query = query;
    }

    static Parameters of(Context context) {
        return new Parameters(Query.of(context));
    }

    Map<String, List<String>> all() {
        return query.values();
    }

    Parameters only(String... known) {
        query.only(known);
        return this;
    }

    /** The same of a list: filters, and what every list knows. */
    Parameters onlyList(String... filters) {
        return only(Stream.concat(Stream.of(filters), OF_LISTS.stream()).toArray(String[]::new));
    }

    /** The filter asked for. */
    Filter filter() {
        try {
            return FilterWords.read(this::single);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(String.valueOf(e.getMessage()));
        }
    }

    /** What part of a list is asked for. */
    Part part() {
        return new Part(number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT), number("offset", 0, MAX_OFFSET, 0));
    }

    /** The same with region and days. */
    Slice slice() {
        Filter filter = filter();
        Part part = part();
        return new Slice(filter.region(), filter.itself(), filter.since(), filter.until(), part.limit(), part.offset());
    }

    /** The address of the part behind one. */
    String next(String path, Part part) {
        Map<String, List<String>> words = new LinkedHashMap<>(query.values());
        words.put("offset", List.of(String.valueOf(part.offset() + part.limit())));
        return words.entrySet().stream()
                .flatMap(word -> word.getValue().stream().map(value -> encoded(word.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Whether the answer is to be CSV: by {@code format}, else by what is accepted. */
    boolean wantsCsv(Context context) {
        String format = oneOf("format", List.of("json", "csv"));
        String accepted = context.header("Accept");
        return format == null ? accepted != null && accepted.contains("text/csv") : format.equals("csv");
    }

    /** The level to add up at, or null where none is named. */
    Division.@Nullable Level level() {
        String level = oneOf(
                "level",
                Arrays.stream(Division.Level.values()).map(Division.Level::code).toList());
        return level == null ? null : Division.Level.valueOf(level.toUpperCase(Locale.ROOT));
    }

    /** The period to add up in; a day where none is named. */
    Period period() {
        String period =
                oneOf("period", Arrays.stream(Period.values()).map(Period::code).toList());
        return period == null ? Period.DAY : Period.valueOf(period.toUpperCase(Locale.ROOT));
    }

    private @Nullable String oneOf(String name, List<String> words) {
        String value = single(name);
        if (value != null && !words.contains(value)) {
            throw new BadParameter(name + " is " + shown(value) + ", not one of " + String.join(", ", words));
        }
        return value;
    }

    /** The kind of entity asked for, or null for all. */
    EntityCell.@Nullable Kind kind() {
        String value = single("kind");
        if (value == null) {
            return null;
        }
        return Arrays.stream(EntityCell.Kind.values())
                .filter(kind -> kind.code().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadParameter("kind is " + shown(value) + ", not one of " + KINDS));
    }

    /** The state asked for: what is open where none is named, and null for {@code all}. */
    @Nullable
    AsideState state() {
        String value = single("state");
        if (value == null) {
            return AsideState.OPEN;
        }
        return value.equals("all")
                ? null
                : AsideState.of(value)
                        .orElseThrow(() -> new BadParameter(
                                "state is " + shown(value) + ", not one of open, retried, discarded, all"));
    }

    @Nullable
    String single(String name) {
        return query.single(name);
    }

    /** A whole number that may be missing. */
    long number(String name, long otherwise) {
        String value = single(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered as a number below zero is.
        }
        throw new BadParameter(name + " is " + shown(value) + ", not a whole number of 0 or more");
    }

    private int number(String name, int least, int most, int otherwise) {
        String value = single(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered as a number out of range is.
        }
        throw new BadParameter(name + " is " + shown(value) + ", not a whole number from " + least + " to " + most);
    }
}
