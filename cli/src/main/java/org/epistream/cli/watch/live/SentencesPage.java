package org.epistream.cli.watch.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.cli.watch.live.Evidence.Said;
import org.epistream.cli.watch.live.Evidence.Told;
import org.epistream.domain.place.Divisions;

/** What one report says of a type of measure, sentence by sentence, the words that name it standing out. */
final class SentencesPage implements Page {
    private static final String INDENT = "    ";

    private final Words words;
    private final Told report;
    private final CompletableFuture<List<Said>> answer;
    private final Choice top = new Choice();
    private int count = 1;
    private int visible = 1;

    SentencesPage(Words words, Told report, CompletableFuture<List<Said>> answer) {
        this.words = words;
        this.report = report;
        this.answer = answer;
    }

    @Override
    public String name() {
        return Shown.cut(report.id(), 30);
    }

    @Override
    public List<Line> lines(int columns, int height, Instant now) {
        List<Line> lines = new ArrayList<>();
        int room = Math.max(2, columns - 2);
        for (String part : Shown.parts(Shown.line(report.title() == null ? report.id() : report.title()), room)) {
            lines.add(Line.of("  " + part, Look.BOLD));
        }
        String where = report.day() + " · " + Divisions.packaged().fullName(report.region())
                + (report.source() == null ? "" : " · " + report.source()) + " · " + report.id();
        lines.add(Line.of("  " + Shown.cut(where, room), Look.FAINT));
        Answers.instead(answer, words, "live.no-sentences")
                .ifPresentOrElse(lines::add, () -> answer.join().forEach(said -> sentence(said, columns, lines)));
        count = Math.max(1, lines.size() - height + 1);
        visible = height;
        int first = Math.min(top.at(), count - 1);
        top.set(first);
        return lines.subList(first, Math.min(lines.size(), first + height));
    }

    /** The mention in bold, wherever the sentence is broken. */
    private void sentence(Said said, int columns, List<Line> lines) {
        lines.add(new Line());
        lines.add(Line.of("  " + said.status().name(words.language()), Look.BOLD));
        String text = said.sentence();
        int start = Math.max(0, Math.min(said.start(), text.length()));
        int end = Math.max(start, Math.min(said.end(), text.length()));
        String before = inOneLine(text.substring(0, start));
        String words = inOneLine(text.substring(start, end));
        String after = inOneLine(text.substring(end));
        int from = before.length();
        int to = from + words.length();
        int at = 0;
        for (String part : Shown.parts(before + words + after, Math.max(2, columns - INDENT.length()))) {
            int first = clamp(from - at, part.length());
            int last = clamp(to - at, part.length());
            lines.add(Line.of(INDENT + part.substring(0, first), Look.PLAIN)
                    .put(part.substring(first, last), Look.CHANGED)
                    .put(part.substring(last), Look.PLAIN));
            at += part.length();
        }
    }

    private static String inOneLine(String text) {
        return Shown.harmless(text.replace('\n', ' ').replace('\r', ' '));
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(index, length));
    }

    @Override
    public boolean move(Key key) {
        return top.move(key, count, visible);
    }

    @Override
    public Optional<Page> below() {
        return Optional.empty();
    }
}
