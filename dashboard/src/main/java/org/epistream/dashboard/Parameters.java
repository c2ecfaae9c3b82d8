package org.epistream.dashboard;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.jspecify.annotations.Nullable;

/** The parameters of an address. Every reading throws {@link BadParameter} where one cannot be used. */
final class Parameters {
    static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    /** How much of a wrong value an answer repeats. */
    private static final int MAX_SHOWN = 60;

    /** The kinds of entities, for messages. */
    static final String KINDS =
            Arrays.stream(EntityCell.Kind.values()).map(EntityCell.Kind::code).collect(Collectors.joining(", "));

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHAT = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters of(Context context) {
        String query = context.queryString();
        // Javalin answers such a query with no parameters at all.
        if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
            throw new BadParameter("the query " + shown(query) + " has a % without two hexadecimal digits");
        }
        return new Parameters(context.queryParamMap());
    }

    Map<String, List<String>> all() {
        return values;
    }

    /** Refuses parameters that are not known: a mistyped {@code limit} would otherwise be passed over in silence. */
    Parameters only(String... known) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        Arrays.asList(known).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            String allowed = known.length == 0 ? "there are none" : "known are " + String.join(", ", known);
            throw new BadParameter("there is no parameter "
                    + unknown.stream().map(Parameters::shown).collect(Collectors.joining(", ")) + " here; " + allowed);
        }
        return this;
    }

    /** The same of a list that can be cut down to a slice. */
    Parameters onlySlice(String filter) {
        return only(filter, "region", "since", "until", "limit", "offset");
    }

    /** What part of a list is asked for. */
    Slice slice() {
        LocalDate since = day("since");
        LocalDate until = day("until");
        if (since != null && until != null && until.isBefore(since)) {
            throw new BadParameter("until is " + until + ", before since, which is " + since);
        }
        return new Slice(
                region(),
                since,
                until,
                number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT),
                number("offset", 0, Integer.MAX_VALUE, 0));
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

    /** The kind of figure asked for, or null for all. */
    @Nullable
    String what() {
        String value = single("what");
        if (value != null && !WHAT.matcher(value).matches()) {
            throw new BadParameter("what is " + shown(value) + ", not a kind of figure such as confirmed-new");
        }
        return value;
    }

    private @Nullable RegionCode region() {
        String value = single("region");
        if (value != null && !REGION.matcher(value).matches()) {
            throw new BadParameter("region is " + shown(value) + ", not a code of six digits");
        }
        return value == null ? null : new RegionCode(value);
    }

    private @Nullable LocalDate day(String name) {
        String value = single(name);
        try {
            if (value == null || DAY.matcher(value).matches()) {
                return value == null ? null : LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // Answered as what looks like no day at all.
        }
        throw new BadParameter(name + " is " + shown(value) + ", not a day such as 2022-03-14");
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

    /** The value of a parameter that may stand once, or null. */
    @Nullable
    String single(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new BadParameter(name + " is given " + given.size() + " times, first as " + shown(given.get(0)));
        }
        return given.isEmpty() ? null : given.get(0);
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

    private static String shown(String value) {
        return "'" + (value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…") + "'";
    }
}
