package org.epistream.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.events.Topics;
import org.epistream.text.measure.MeasureLexicon;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What all verbs share: settings read in one place, one way to fail. Options that stand for a setting are declared as text
 * for the help's sake and read by their names.
 */
abstract class Verb implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings as key = value, with the names of the flags without hyphens in front.",
            order = 100)
    private @Nullable Path config;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of what is shown. Default: the locale's.",
            order = 101)
    private @Nullable String lang;

    @Option(
            names = "--verbose",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Show settings, log lines and the full cause of a failure.",
            order = 102)
    private @Nullable String verbose;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            description = "How log lines are written. Default: text",
            order = 102)
    private @Nullable String logFormat;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.",
            order = 103)
    private boolean help;

    /** Does the verb's work and returns the exit code. */
    abstract int run(Settings settings, Console console) throws Exception;

    /** The topics that a verb works on. */
    static Topics topics(Settings settings) {
        return new Topics(settings.get(Known.TOPIC_PREFIX), Topics.DEFAULT.generation());
    }

    /** The words that name measures: those that come with this version, and the user's own. */
    static MeasureLexicon lexicon(Settings settings) {
        return settings.get(Known.LEXICON).orElseGet(MeasureLexicon::packaged);
    }

    /** Whether whoever was asked answers with this word, on a line of standard input. */
    static boolean isAnswered(String word) throws IOException {
        // Left open: standard input is not ours to close.
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return word.equals(in.readLine());
    }

    @Override
    public final Integer call() {
        CommandLine line = requireNonNull(spec).commandLine();
        Settings settings;
        try {
            settings = Settings.read(flags(line), System.getenv(), config);
        } catch (SettingsException e) {
            e.problems().forEach(problem -> line.getErr().println("epistream: " + Shown.line(problem)));
            line.getErr().flush();
            return WRONG_USE;
        }
        Ansi ansi = line.getColorScheme().ansi();
        int columns = Console.columns(System.getenv("COLUMNS"), ansi.enabled());
        Words words = new Words(settings.get(Known.LANG));
        Console console = new Console(line.getOut(), line.getErr(), ansi, columns, words);
        Logs.start(settings);
        Logs.say(settings);
        try {
            return run(settings, console);
        } catch (SettingsException e) {
            e.problems().forEach(problem -> console.complain("epistream: " + Shown.line(problem)));
            return WRONG_USE;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LoggerFactory.getLogger(Verb.class).error("the verb failed", e);
            console.complain("epistream: " + Failures.message(e));
            Logs.file().ifPresent(file -> console.complain(console.words().get("failed.log", file)));
            return FAILED;
        }
    }

    private static Map<String, String> flags(CommandLine line) {
        Map<String, String> flags = new HashMap<>();
        for (OptionSpec option : line.getParseResult().matchedOptions()) {
            String name = option.longestName();
            if (name.startsWith("--") && !option.stringValues().isEmpty()) {
                flags.put(
                        name.substring(2),
                        option.stringValues().get(option.stringValues().size() - 1));
            }
        }
        return flags;
    }
}
