package org.epistream.dashboard;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.count.EntityCell;
import org.jspecify.annotations.Nullable;

/** The parameters of an address. Every reading throws {@link BadParameter} where one cannot be used. */
final class Parameters {
    static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    /** How much of a wrong value an answer repeats. */
    private static final int MAX_SHOWN = 60;

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

    int limit() {
        return number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    int offset() {
        return number("offset", 0, Integer.MAX_VALUE, 0);
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
                .orElseThrow(() -> new BadParameter("kind is " + shown(value) + ", not one of "
                        + Arrays.stream(EntityCell.Kind.values())
                                .map(EntityCell.Kind::code)
                                .collect(Collectors.joining(", "))));
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
