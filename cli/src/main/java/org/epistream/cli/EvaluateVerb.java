package org.epistream.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.epistream.cli.evaluate.Evaluation;
import org.epistream.cli.evaluate.Floors;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.text.TextAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the analysis against what careful readers wrote down, without a broker. */
@Command(
        name = "evaluate",
        sortOptions = false,
        header = "Scores the analysis against what careful readers wrote down.",
        description = {
            "",
            "Needs no broker.",
            "A case is NAME.gold.json beside NAME.txt, NAME.html or NAME.json. The gold file has the",
            "form that 'epistream extract --format summary' writes: correct that by hand to make one.",
            "",
            "Shows precision, recall and F1 over all cases; for what a report has only one of, the",
            "share of cases where it is right. A case that cannot be read is named and counts as",
            "nothing found.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream evaluate gold",
            "  epistream evaluate gold --differences | less",
            "  epistream evaluate gold --lexicon own.tsv",
            "  epistream evaluate gold --fail-under measures=0.9,measure-types=0.95",
            "",
            "Exit codes:  0 all is as it should be, 1 a field is below its number or a case could",
            "not be read, 2 wrong use"
        })
final class EvaluateVerb extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder with the cases; those in folders below are left alone.")
    private Path folder = Path.of("");

    @Option(names = "--cases", description = "Show a line for each case.")
    private boolean cases;

    @Option(names = "--differences", description = "Show what is missing and what is extra in each case.")
    private boolean differences;

    @Option(
            names = "--fail-under",
            split = ",",
            paramLabel = "FIELD=NUMBER",
            description = {
                "Fail when a field is below a number from 0 to 1: its F1, or the share of right cases.",
                "Fields are the rows of the table; a hyphen may stand for a space."
            })
    private List<String> floors = List.of();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Override
    int run(Settings settings, Console console) throws IOException {
        Floors wanted = Floors.parse(floors);
        TextAnalyzer analyzer = new TextAnalyzer(lexicon(settings));
        Evaluation evaluation = new Evaluation(analyzer, Clock.systemUTC(), console, cases, differences);
        return evaluation.of(folder, wanted) ? DONE : FAILED;
    }
}
