package org.epistream.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.epistream.cli.extract.Extraction;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.text.TextAnalyzer;
import org.epistream.text.measure.MeasureLexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the analysis sees in a report, without a broker. */
@Command(
        name = "extract",
        sortOptions = false,
        header = "Shows what the analysis sees in a report.",
        description = {
            "",
            "Needs no broker.",
            "Reads .txt and .html files with one report each, .json with one report as the raw",
            "contract has it, .jsonl with one on each line, and folders of these.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream extract samples/01-county-meeting.txt",
            "  epistream extract report.txt --explain --lexicon own.tsv | less",
            "  epistream extract samples --format json | jq .analysis.disease",
            "  epistream extract reports/*.txt --format summary --out summaries"
        })
final class ExtractVerb extends Verb {
    /** How an analysis is written. */
    enum Format {
        text,
        json,
        summary
    }

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders with reports.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|summary",
            defaultValue = "text",
            description = {
                "text: for people, the text with its mentions marked (default); json: the enriched report on one line;",
                "summary: a file NAME.json for each report, as a careful reader would write it down."
            })
    private Format format = Format.text;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write one file for each report there. Without it text and json go to standard output, "
                    + "summaries into the current folder.")
    private @Nullable Path out;

    @Option(names = "--explain", description = "With text: show for each mention why it was found.")
    private boolean explain;

    @Mixin
    private LexiconOption own = new LexiconOption();

    @Override
    int run(Settings settings, Console console) throws IOException {
        if (explain && format != Format.text) {
            throw new SettingsException(List.of("--explain goes with --format text; json has the reasons in it"));
        }
        Path folder = out == null && format == Format.summary ? Path.of("") : out;
        if (folder != null) {
            Files.createDirectories(folder.toAbsolutePath());
        }
        MeasureLexicon lexicon = lexicon(settings);
        Extraction extraction = new Extraction(new TextAnalyzer(lexicon), console, folder);
        return switch (format) {
                    case text -> extraction.asText(paths, Clock.systemUTC(), lexicon.catalogue(), explain);
                    case json -> extraction.asJson(paths, Clock.systemUTC());
                    case summary -> extraction.asSummaries(paths, Clock.systemUTC());
                }
                ? DONE
                : FAILED;
    }
}
