package org.epistream.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link AnalysisBenchmark} and prints, for the analysis and for HanLP's segmenter on the same texts: characters and
 * reports a second on one core, and bytes allocated for each character; then how many times as fast as the segmenter the
 * analysis is, in the median of all iterations and from the least to the most.
 */
public final class AnalysisSpeed {
    /** What one of the two took for some reports. */
    record Effort(double reports, double characters, double nanos, double bytes) {
        static final Effort NONE = new Effort(0, 0, 0, 0);

        /** @param name that of the one in the counters of the benchmark */
        static Effort of(String name, IterationResult iteration) {
            return new Effort(
                    count(iteration, "reports"),
                    count(iteration, "characters"),
                    count(iteration, name + "Nanos"),
                    count(iteration, name + "Bytes"));
        }

        private static double count(IterationResult iteration, String counter) {
            Result<?> result = iteration.getSecondaryResults().get(counter);
            if (result == null) {
                throw new IllegalStateException("nothing was counted of " + counter);
            }
            return result.getScore();
        }

        Effort plus(Effort other) {
            return new Effort(
                    reports + other.reports, characters + other.characters, nanos + other.nanos, bytes + other.bytes);
        }

        double each(double count) {
            return count * 1e9 / nanos;
        }
    }

    /** An iteration, in which both read the same reports. */
    record Turns(Effort analysis, Effort segmenter) {
        double times() {
            return segmenter.nanos() / analysis.nanos();
        }
    }

    private AnalysisSpeed() {}

    /** @param args options of JMH, such as {@code -p folder=gold} or {@code -f 1} */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        for (RunResult run : new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(AnalysisBenchmark.class.getName())
                        .build())
                .run()) {
            List<Turns> turns = new ArrayList<>();
            run.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults()
                            .forEach(each ->
                                    turns.add(new Turns(Effort.of("analysis", each), Effort.of("segmenter", each)))));
            BenchmarkParams params = run.getParams();
            System.out.printf("%n%s%n%s", params.getParam("folder"), table(turns));
        }
    }

    static String table(List<Turns> turns) {
        Effort analysis = turns.stream().map(Turns::analysis).reduce(Effort.NONE, Effort::plus);
        Effort segmenter = turns.stream().map(Turns::segmenter).reduce(Effort.NONE, Effort::plus);
        double[] times = turns.stream().mapToDouble(Turns::times).sorted().toArray();
        return String.format(Locale.ROOT, "%-10s %14s %10s %12s%n", "", "characters/s", "reports/s", "bytes/char")
                + row("analysis", analysis)
                + row("segmenter", segmenter)
                + String.format(
                        Locale.ROOT,
                        "the analysis is %.2f times as fast (%.2f to %.2f in %d iterations)%n",
                        times[times.length / 2],
                        times[0],
                        times[times.length - 1],
                        times.length);
    }

    private static String row(String name, Effort effort) {
        return String.format(
                Locale.ROOT,
                "%-10s %,14.0f %,10.0f %,12.0f%n",
                name,
                effort.each(effort.characters()),
                effort.each(effort.reports()),
                effort.bytes() / effort.characters());
    }
}
