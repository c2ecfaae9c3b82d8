package org.epistream.cli.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.Report;
import org.epistream.events.Json;
import org.epistream.producer.files.ReportFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Analyses the reports of files one after the other and writes what was found. */
public final class Extraction {
    private static final ObjectMapper JSON = Json.mapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private final Analyzer analyzer;
    private final Console console;
    private final @Nullable Path folder;
    private final Set<String> written = new HashSet<>();
    private boolean complete = true;

    /** @param folder where one file for each report goes, or null for standard output */
    public Extraction(Analyzer analyzer, Console console, @Nullable Path folder) {
        this.analyzer = analyzer;
        this.console = console;
        this.folder = folder;
    }

    /**
     * For people. Returns whether every input could be read.
     *
     * @param catalogue names the types of measures
     * @param explain whether each mention is shown with its rule and sentence
     */
    public boolean asText(List<Path> paths, Clock clock, MeasureCatalogue catalogue, boolean explain) {
        return each(paths, clock, "txt", (where, report, analysis) -> {
            if (folder == null) {
                new ReportView(console, catalogue, explain).show(where, report, analysis);
                return null;
            }
            StringWriter text = new StringWriter();
            PrintWriter into = new PrintWriter(text);
            Console file = new Console(into, into, Ansi.OFF, Console.COLUMNS, console.words());
            new ReportView(file, catalogue, explain).show(where, report, analysis);
            return text.toString();
        });
    }

    /** As enriched reports on one line each. Returns whether every input could be read. */
    public boolean asJson(List<Path> paths, Clock clock) {
        return each(
                paths,
                clock,
                "json",
                (where, report, analysis) ->
                        new String(Json.write(EnrichedReport.of(report, analysis)), StandardCharsets.UTF_8) + "\n");
    }

    /** As a careful reader would write it down. Returns whether every input could be read. */
    public boolean asSummaries(List<Path> paths, Clock clock) {
        return summaries(paths, clock, (where, summary) -> put(where, "json", pretty(summary)));
    }

    /** Hands over what {@link #asSummaries} writes. Returns whether every input could be read. */
    public boolean summaries(List<Path> paths, Clock clock, BiConsumer<String, ObjectNode> each) {
        return each(paths, clock, "json", (where, report, analysis) -> {
            each.accept(where, Summary.of(analysis, JSON));
            return null;
        });
    }

    @FunctionalInterface
    private interface Writing {
        @Nullable
        String write(String where, Report report, Analysis analysis);
    }

    private boolean each(List<Path> paths, Clock clock, String ending, Writing writing) {
        new ReportFiles(clock).read(paths, found -> {
            if (found.outcome() instanceof Accepted accepted) {
                String text = writing.write(found.where(), accepted.report(), analyzer.analyze(accepted.report()));
                if (text != null) {
                    put(found.where(), ending, text);
                }
            } else if (found.outcome() instanceof Rejected rejected) {
                complete = false;
                console.complain("epistream: " + Shown.line(found.where()) + ": "
                        + Shown.line(rejected.rejection().detail()));
            }
        });
        return complete;
    }

    private void put(String where, String ending, String text) {
        if (folder == null) {
            console.out().print(text);
            console.out().flush();
            return;
        }
        try {
            Files.writeString(folder.resolve(free(where, ending)), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static String pretty(ObjectNode summary) {
        try {
            return PRETTY.writeValueAsString(summary) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The input's own name with another ending; a number is added where two inputs have the same. */
    private String free(String where, String ending) {
        // Part of it may be the name of an entry of an archive, which is no path here.
        String file = where.substring(where.lastIndexOf(File.separatorChar) + 1)
                .replaceAll("[:#][0-9]+$", "")
                .replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        String free = name + "." + ending;
        for (int number = 2; !written.add(free); number++) {
            free = name + "-" + number + "." + ending;
        }
        return free;
    }
}
