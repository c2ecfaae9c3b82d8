package org.epistream.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link AnalysisBenchmark} and prints, for the analysis and for HanLP's segmenter on the same texts: characters and
 * reports a second on one core, bytes allocated for each character, and how many times as fast as the segmenter it is.
 */
public final class AnalysisSpeed {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * What was measured of one of the two.
     *
     * @param characters a second
     * @param reports a second
     * @param bytes allocated for each character
     */
    record Speed(String name, double characters, double reports, double bytes) {
        static Speed of(RunResult result) {
            String name = result.getParams().getBenchmark();
            double passes = result.getPrimaryResult().getScore();
            double characters = score(result, "characters");
            return new Speed(
                    name.substring(name.lastIndexOf('.') + 1),
                    characters,
                    score(result, "reports"),
                    score(result, ALLOCATED) * passes / characters);
        }

        private static double score(RunResult result, String name) {
            return result.getSecondaryResults().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(name))
                    .map(entry -> (Result<?>) entry.getValue())
                    .mapToDouble(Result::getScore)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing was measured of " + name));
        }
    }

    private AnalysisSpeed() {}

    /** @param args options of JMH, such as {@code -p folder=gold} or {@code -f 3} */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        List<Speed> speeds = new ArrayList<>();
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(AnalysisBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run()
                .forEach(result -> speeds.add(Speed.of(result)));
        System.out.print(table(speeds));
    }

    /** A row for each, the last of which all are measured against. */
    static String table(List<Speed> speeds) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%n%-20s %14s %10s %12s %8s%n", "", "characters/s", "reports/s", "bytes/char", "times"));
        double last = speeds.get(speeds.size() - 1).characters();
        for (Speed speed : speeds) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-20s %,14.0f %,10.0f %,12.0f %8.2f%n",
                    speed.name(),
                    speed.characters(),
                    speed.reports(),
                    speed.bytes(),
                    speed.characters() / last));
        }
        return table.toString();
    }
}
