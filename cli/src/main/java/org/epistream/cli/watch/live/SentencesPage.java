package org.epistream.cli.watch.live;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.cli.watch.live.Evidence.Said;
import org.epistream.cli.watch.live.Evidence.Told;
import org.epistream.domain.analysis.Span;
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
        String heading = report.title() == null ? report.id() : report.title();
        Shown.parts(Shown.line(heading), room).forEach(part -> lines.add(Line.of("  " + part, Look.BOLD)));
        String where = report.day() + " · " + Divisions.packaged().fullName(report.region())
                + (report.source() == null ? "" : " · " + report.source()) + " · " + report.id();
        lines.add(Line.of("  " + Shown.cut(where, room), Look.FAINT));
        Answers.instead(answer, words, "live.no-sentences")
                .ifPresentOrElse(lines::add, () -> answer.join().forEach(said -> add(said, columns, lines)));
        count = Math.max(1, lines.size() - height + 1);
        visible = height;
        int first = top.first(count, 1);
        return lines.subList(first, Math.min(lines.size(), first + height));
    }

    private void add(Said said, int columns, List<Line> lines) {
        lines.add(new Line());
        lines.add(Line.of(
                "  "
                        + said.statuses().stream()
                                .map(status -> status.name(words.language()))
                                .collect(joining(" · ")),
                Look.BOLD));
        StringBuilder sentence = new StringBuilder();
        BitSet named = named(said, sentence);
        int at = 0;
        for (String part : Shown.parts(sentence.toString(), Math.max(2, columns - INDENT.length()))) {
            Line line = Line.of(INDENT, Look.PLAIN);
            for (int from = 0; from < part.length(); ) {
                boolean isNamed = named.get(at + from);
                int to = isNamed ? named.nextClearBit(at + from) : named.nextSetBit(at + from);
                int end = to < 0 ? part.length() : Math.min(part.length(), to - at);
                line.put(part.substring(from, end), isNamed ? Look.CHANGED : Look.PLAIN);
                from = end;
            }
            lines.add(line);
            at += part.length();
        }
    }

    /** Appends the sentence as it may be shown, and returns which of its characters belong to words that name a measure. */
    private static BitSet named(Said said, StringBuilder sentence) {
        BitSet named = new BitSet();
        String text = said.sentence();
        int at = 0;
        for (Span span : said.words()) {
            int start = Math.max(at, Math.min(span.start(), text.length()));
            int end = Math.max(start, Math.min(span.end(), text.length()));
            sentence.append(inOneLine(text.substring(at, start)));
            int first = sentence.length();
            sentence.append(inOneLine(text.substring(start, end)));
            named.set(first, sentence.length());
            at = end;
        }
        sentence.append(inOneLine(text.substring(at)));
        return named;
    }

    private static String inOneLine(String text) {
        return Shown.harmless(text.replace('\n', ' ').replace('\r', ' '));
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
