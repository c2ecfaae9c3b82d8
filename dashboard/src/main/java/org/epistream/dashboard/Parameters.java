package org.epistream.dashboard;

import static org.epistream.http.Query.shown;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.http.BadParameter;
import org.epistream.http.Query;
import org.jspecify.annotations.Nullable;

/** The parameters of an address. Every reading throws {@link BadParameter} where one cannot be used. */
final class Parameters {
    static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    /** The kinds of entities, for messages. */
    static final String KINDS =
            Arrays.stream(EntityCell.Kind.values()).map(EntityCell.Kind::code).collect(Collectors.joining(", "));

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHAT = Pattern.compile("[a-z0-9-]{1,40}");

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

    @Nullable
    String single(String name) {
        return query.single(name);
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
