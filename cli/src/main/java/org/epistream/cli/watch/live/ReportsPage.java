package org.epistream.cli.watch.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.cli.watch.live.Evidence.Told;
import org.epistream.domain.measure.MeasureType;

/** The reports that a row counts. */
final class ReportsPage implements Page {
    /** More than anybody reads; the page of the dashboard has the rest. */
    static final int MOST = 500;

    private static final int DAY = 10;
    private static final int MENTIONS = 5;

    private final Words words;
    private final String name;
    private final MeasureType type;
    private final Evidence evidence;
    private final Executor asking;
    private final CompletableFuture<List<Told>> answer;
    private final Choice choice = new Choice();
    private int visible = 1;

    private ReportsPage(
            Words words,
            String name,
            MeasureType type,
            Evidence evidence,
            Executor asking,
            Supplier<List<Told>> question) {
        this.words = words;
        this.name = name;
        this.type = type;
        this.evidence = evidence;
        this.asking = asking;
        answer = CompletableFuture.supplyAsync(question, asking);
    }

    /**
     * Asks for the reports of a row.
     *
     * @param below whether those of the divisions below the row's region are among them
     * @param until the last day of the view's window
     */
    static ReportsPage of(
            Row row, boolean below, View view, LocalDate until, Words words, Evidence evidence, Executor asking) {
        Names names = new Names(words);
        boolean all = view.window == Window.ALL;
        LocalDate first = all ? null : until.minusDays(view.window.days() - 1L);
        return new ReportsPage(
                words,
                names.region(row.region(), null) + " · " + names.type(row.type()),
                row.type(),
                evidence,
                asking,
                () -> evidence.reports(row.region(), below, row.type(), first, all ? null : until, MOST));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Line> lines(int columns, int height, Instant now) {
        Optional<Line> instead = Answers.instead(answer, words, "live.no-reports");
        if (instead.isPresent()) {
            return List.of(instead.get());
        }
        List<Told> reports = answer.join();
        visible = Math.max(1, height - 1);
        List<Line> lines = new ArrayList<>();
        int first = choice.first(reports.size(), visible);
        int room = Math.max(4, columns - Columns.MARGIN - DAY - MENTIONS - 2);
        int source = room < 60 ? 0 : 18;
        int title = room - source;
        lines.add(Line.of(
                "  " + Shown.fitted(words.get("column.day"), DAY) + " "
                        + Shown.fittedRight(words.get("column.times"), MENTIONS) + " "
                        + Shown.fitted(words.get("column.title"), title)
                        + (source == 0 ? "" : Shown.fitted(words.get("live.column.source"), source)),
                Look.BOLD));
        for (int i = first; i < Math.min(reports.size(), first + visible); i++) {
            Told report = reports.get(i);
            Look look = i == choice.at() ? Look.CHOSEN : Look.PLAIN;
            String heading = report.title() == null ? report.id() : report.title();
            String medium = report.source() == null ? "" : report.source();
            lines.add(Line.of(i == choice.at() ? "> " : "  ", look)
                    .put(report.day() + " ", look)
                    .put(Shown.fittedRight(Long.toString(report.mentions()), MENTIONS) + " ", look)
                    .put(Shown.fitted(heading, source == 0 ? title : title - 1), look)
                    .put(source == 0 ? "" : " " + Shown.fitted(medium, source), look));
        }
        return lines;
    }

    @Override
    public boolean move(Key key) {
        return Answers.isThere(answer) && choice.move(key, answer.join().size(), visible);
    }

    @Override
    public Optional<Page> below() {
        if (!Answers.isThere(answer) || answer.join().isEmpty()) {
            return Optional.empty();
        }
        Told report = answer.join().get(choice.at());
        return Optional.of(new SentencesPage(
                words, report, CompletableFuture.supplyAsync(() -> evidence.sentences(report.id(), type), asking)));
    }
}
