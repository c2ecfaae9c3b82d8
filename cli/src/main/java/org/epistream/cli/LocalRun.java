package org.epistream.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.epistream.cli.pipeline.LocalPipeline;
import org.epistream.cli.pipeline.LocalSettings;
import org.epistream.cli.push.Push;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Overview;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.producer.ReportProducer;
import org.epistream.text.measure.MeasureLexicon;

/** What {@code demo} and {@code run} have in common: start, push, show, stay up, stop. */
final class LocalRun {
    private final Settings settings;
    private final Console console;
    private final LocalOptions options;

    LocalRun(Settings settings, Console console, LocalOptions options) {
        this.settings = settings;
        this.console = console;
        this.options = options;
    }

    /** Returns how many of the inputs were refused. */
    long run(List<Path> paths) throws Exception {
        long begun = System.nanoTime();
        MeasureLexicon lexicon = Verb.lexicon(settings);
        LocalSettings local = LocalOptions.read(settings, lexicon);
        var analyzer = LocalOptions.loadAnalyzer(lexicon);
        Thread work = Thread.currentThread();
        return Shutdown.during(work::interrupt, () -> run(paths, local, analyzer, lexicon, begun));
    }

    private long run(
            List<Path> paths,
            LocalSettings local,
            CompletableFuture<Analyzer> analyzer,
            MeasureLexicon lexicon,
            long begun)
            throws Exception {
        console.say("run.starting", local.data());
        Path log = local.data().resolve("log");
        try (LocalPipeline pipeline =
                LocalPipeline.start(local, analyzer, data -> Logs.alsoTo(log, "epistream", settings))) {
            console.say("run.ready", seconds(begun));
            long refused = push(pipeline, paths);
            pipeline.awaitStored();
            if (!paths.isEmpty()) {
                console.say("run.stored", seconds(begun));
            }
            if (!paths.isEmpty() || pipeline.model().counts().summary().reports() > 0) {
                new Overview(console, pipeline.model(), lexicon.catalogue(), options.all()).show();
            }
            new WhereNext(console, local.data(), log.resolve("epistream.log")).show(pipeline);
            if (!options.once()) {
                console.say("run.stays");
                pipeline.awaitDeath();
            }
            return refused;
        } catch (InterruptedException | InterruptException e) {
            console.say("run.stopped");
            return 0;
        }
    }

    private long push(LocalPipeline pipeline, List<Path> paths) {
        if (paths.isEmpty()) {
            return 0;
        }
        try (ReportProducer producer = pipeline.producer()) {
            Push push = new Push(producer, console, Clock.systemUTC());
            push.all(paths, System.in);
            push.summary();
            return push.refused();
        }
    }

    private static String seconds(long begun) {
        Duration passed = Duration.ofNanos(System.nanoTime() - begun);
        return String.format(Locale.ROOT, "%.1f", passed.toMillis() / 1000.0);
    }
}
