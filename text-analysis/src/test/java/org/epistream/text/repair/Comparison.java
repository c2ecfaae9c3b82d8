package org.epistream.text.repair;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;

/** Counts, over many pairs of a clean and a damaged report, which of their mentions are the same. */
final class Comparison {
    /** What was found of one kind of mention in all clean reports, in all damaged ones, and in both of a pair. */
    private record Score(long clean, long damaged, long both) {
        private Score plus(Score other) {
            return new Score(clean + other.clean, damaged + other.damaged, both + other.both);
        }

        private double found() {
            return 100.0 * both / clean;
        }

        private double right() {
            return 100.0 * both / damaged;
        }
    }

    private final Map<String, Score> scores = new TreeMap<>();

    void add(Analysis clean, Analysis damaged) {
        Map<String, Map<String, Long>> wanted = names(clean);
        Map<String, Map<String, Long>> got = names(damaged);
        for (String kind : List.of("persons", "places", "measures")) {
            Map<String, Long> these = wanted.getOrDefault(kind, Map.of());
            Map<String, Long> those = got.getOrDefault(kind, Map.of());
            long both = these.entrySet().stream()
                    .mapToLong(name -> Math.min(name.getValue(), those.getOrDefault(name.getKey(), 0L)))
                    .sum();
            scores.merge(kind, new Score(sum(these), sum(those), both), Score::plus);
        }
    }

    /** The lowest percentage of any kind: of clean mentions found, or of damaged mentions that are right. */
    double least() {
        return scores.values().stream()
                .mapToDouble(score -> Math.min(score.found(), score.right()))
                .min()
                .orElse(0);
    }

    @Override
    public String toString() {
        return scores.entrySet().stream()
                .map(kind -> String.format(
                        "%s %.2f %% found, %.2f %% right of %d",
                        kind.getKey(),
                        kind.getValue().found(),
                        kind.getValue().right(),
                        kind.getValue().clean()))
                .collect(joining("; "));
    }

    private static long sum(Map<String, Long> names) {
        return names.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Map<String, Long>> names(Analysis analysis) {
        Map<String, Map<String, Long>> names = new HashMap<>();
        names.put("persons", count(analysis, Mention.Person.class, Mention.Person::text));
        names.put(
                "places",
                count(analysis, Mention.Place.class, place -> place.code().value()));
        names.put(
                "measures",
                count(analysis, Mention.Measure.class, measure -> measure.type().code()));
        return names;
    }

    private static <M extends Mention> Map<String, Long> count(
            Analysis analysis, Class<M> kind, Function<M, String> name) {
        return analysis.mentions().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(groupingBy(name, counting()));
    }
}
