package org.epistream.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.epistream.cli.extract.Extraction;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.domain.analysis.Analyzer;

/** Analyses the reports of a folder of gold cases and shows how near it comes to the careful reader. */
public final class Evaluation {
    private final Analyzer analyzer;
    private final Clock clock;
    private final Console console;
    private final boolean caseLines;
    private final boolean differences;

    /**
     * @param caseLines whether each case is shown on a line
     * @param differences whether the missing and the extra values of each case are shown
     */
    public Evaluation(Analyzer analyzer, Clock clock, Console console, boolean caseLines, boolean differences) {
        this.analyzer = analyzer;
        this.clock = clock;
        this.console = console;
        this.caseLines = caseLines;
        this.differences = differences;
    }

    /** Returns whether there were cases, all could be read, and none of the floors is broken. */
    public boolean of(Path folder, Floors floors) throws IOException {
        if (!Files.isDirectory(folder)) {
            complain("evaluate.no-folder", Shown.line(folder.toString()));
            return false;
        }
        List<CaseScore> cases = new ArrayList<>();
        for (GoldCase each : GoldCase.in(folder)) {
            CaseScore score = score(each);
            show(score);
            cases.add(score);
        }
        if (cases.isEmpty()) {
            complain("evaluate.no-cases", Shown.line(folder.toString()));
            return false;
        }
        Scores scores = new Scores(cases);
        show(scores);
        Map<Row, Double> broken = floors.broken(scores);
        broken.forEach(
                (row, floor) -> complain("evaluate.below", row.label(), Scores.rounded(scores.value(row)), floor));
        return broken.isEmpty() && scores.missing().isEmpty();
    }

    private CaseScore score(GoldCase each) {
        Answers gold;
        try {
            gold = each.answers();
        } catch (IllegalArgumentException e) {
            complain(
                    "evaluate.no-gold", Shown.line(each.gold().toString()), Shown.line(String.valueOf(e.getMessage())));
            return CaseScore.missing(each.name(), Answers.NONE);
        }
        Optional<Path> report = each.report();
        if (report.isEmpty()) {
            complain("evaluate.no-report", Shown.line(each.gold().toString()));
            return CaseScore.missing(each.name(), gold);
        }
        return predicted(report.get())
                .map(predicted -> CaseScore.of(each.name(), gold, predicted))
                .orElseGet(() -> CaseScore.missing(each.name(), gold));
    }

    /** What {@code extract --format summary} writes of a report; nothing, and the reason told, where it is refused. */
    private Optional<Answers> predicted(Path report) {
        List<Answers> found = new ArrayList<>();
        boolean complete = new Extraction(analyzer, console, null)
                .summaries(List.of(report), clock, (where, summary) -> found.add(Answers.predicted(summary)));
        if (found.isEmpty() && complete) {
            complain("evaluate.no-text", Shown.line(report.toString()));
        }
        return found.stream().findFirst();
    }

    private void show(CaseScore score) {
        if (caseLines) {
            console.line(score.line());
        }
        if (differences) {
            List<String> lines = Differences.of(score, console.words());
            if (!caseLines && !lines.isEmpty()) {
                console.line(console.bold(Shown.line(score.name())));
            }
            lines.forEach(console::line);
        }
    }

    private void show(Scores scores) {
        List<String> missing = scores.missing();
        String names = Shown.line(String.join(" ", missing));
        console.line(
                (console.words().get("evaluate.cases", scores.cases().size(), missing.size()) + " " + names).strip());
        scores.table().forEach(console::line);
        console.say("evaluate.false-measures", scores.falseMeasures());
    }

    private void complain(String key, Object... values) {
        console.complain("epistream: " + console.words().get(key, values));
    }
}
