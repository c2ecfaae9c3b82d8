package org.epistream.system.faults;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.jspecify.annotations.Nullable;

/** The rows of what the counts stand on, by plain code: stories, sentences and mentions of one report. */
final class RecountedParts {
    private final EnrichedReport report;
    private final Analysis analysis;
    private final Map<String, SortedSet<String>> rows;

    private RecountedParts(EnrichedReport report, Map<String, SortedSet<String>> rows) {
        this.report = report;
        this.analysis = report.analysis();
        this.rows = rows;
    }

    static void add(EnrichedReport report, Map<String, SortedSet<String>> rows) {
        RecountedParts parts = new RecountedParts(report, rows);
        parts.stories();
        parts.quotes();
        parts.mentions();
    }

    private void stories() {
        for (int i = 0; i < analysis.stories().size(); i++) {
            Story story = analysis.stories().get(i);
            rows.get("stories")
                    .add(Contents.row(
                            report.id(),
                            i,
                            story.title(),
                            story.region(),
                            story.day().date(),
                            story.day().from().code()));
        }
    }

    private void quotes() {
        for (int i = 0; i < analysis.quotes().size(); i++) {
            Quote quote = analysis.quotes().get(i);
            rows.get("quotes")
                    .add(Contents.row(
                            report.id(),
                            i,
                            quote.text(),
                            quote.asItCame(),
                            quote.span().start(),
                            quote.span().end()));
        }
    }

    private void mentions() {
        Map<Integer, List<?>> quoted = new HashMap<>();
        for (int i = 0; i < analysis.quotes().size(); i++) {
            for (Quote.Quoted here : analysis.quotes().get(i).mentions()) {
                quoted.put(here.mention(), List.of(i, here.start(), here.end()));
            }
        }
        for (int i = 0; i < analysis.mentions().size(); i++) {
            Mention mention = analysis.mentions().get(i);
            List<?> cell = cell(mention);
            if (cell.isEmpty()) {
                continue;
            }
            Story story = analysis.stories().get(mention.story());
            List<?> quote = quoted.get(i);
            rows.get("mentions")
                    .add(Contents.row(
                            report.id(),
                            i,
                            mention.story(),
                            cell.get(0),
                            cell.get(1),
                            cell.get(2),
                            cell.get(3),
                            cell.get(4),
                            cell.get(5),
                            cell.get(6),
                            story.region(),
                            story.day().date(),
                            mention.text(),
                            quote.get(0),
                            quote.get(1),
                            quote.get(2),
                            mention.span().start(),
                            mention.span().end(),
                            mention.why().rule(),
                            mention.why().evidence()));
        }
    }

    /** Kind, name, status, title, code, unit and value; empty where the mention is not counted. */
    private List<?> cell(Mention mention) {
        if (mention instanceof Mention.Measure measure) {
            return List.of("measure", measure.type(), measure.status().code(), "", "", "", "null");
        }
        if (mention instanceof Mention.Figure figure) {
            return analysis.epidemic() && FigureCell.canHold(figure.value())
                    ? List.of("figure", figure.what(), "", "", "", orEmpty(figure.unit()), digits(figure.value()))
                    : List.of();
        }
        if (mention instanceof Mention.Place place) {
            String name =
                    Divisions.packaged().find(place.code()).map(Division::name).orElse(place.text());
            return List.of("place", name, "", "", place.code(), "", "null");
        }
        if (mention instanceof Mention.Person person) {
            return List.of("person", person.text(), "", title(person), "", "", "null");
        }
        if (mention instanceof Mention.Date) {
            return List.of();
        }
        return List.of(mention instanceof Mention.Body ? "body" : "meeting", mention.text(), "", "", "", "", "null");
    }

    /** The first title that a person is given in stories of this region and day. */
    private String title(Mention.Person person) {
        Story story = analysis.stories().get(person.story());
        for (Mention mention : analysis.mentions()) {
            if (mention instanceof Mention.Person other
                    && other.text().equals(person.text())
                    && other.title() != null) {
                Story where = analysis.stories().get(other.story());
                if (where.region().equals(story.region())
                        && where.day().date().equals(story.day().date())) {
                    return other.title();
                }
            }
        }
        return "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String digits(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
