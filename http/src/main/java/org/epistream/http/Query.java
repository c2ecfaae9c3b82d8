package org.epistream.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an address as they are written. Every reading throws {@link BadParameter} where one cannot be used. */
public record Query(Map<String, List<String>> values) {
    /** How much of a wrong value an answer repeats. */
    private static final int MAX_SHOWN = 60;

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    public static Query of(Context context) {
        String query = context.queryString();
        // Javalin answers such a query with no parameters at all.
        if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
            throw new BadParameter("the query " + shown(query) + " has a % without two hexadecimal digits");
        }
        return new Query(context.queryParamMap());
    }

    /** Refuses parameters that are not known: a mistyped {@code limit} would otherwise be passed over in silence. */
    public Query only(String... known) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        Arrays.asList(known).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            String allowed = known.length == 0 ? "there are none" : "known are " + String.join(", ", known);
            throw new BadParameter("there is no parameter "
                    + unknown.stream().map(Query::shown).collect(Collectors.joining(", ")) + " here; " + allowed);
        }
        return this;
    }

    /** The value of a parameter that may stand once, or null. */
    public @Nullable String single(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new BadParameter(name + " is given " + given.size() + " times, first as " + shown(given.get(0)));
        }
        return given.isEmpty() ? null : given.get(0);
    }

    /** A value as an answer repeats it. */
    public static String shown(String value) {
        return "'" + (value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…") + "'";
    }
}
