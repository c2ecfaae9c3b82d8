package org.epistream.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.count.Cell;
import org.epistream.domain.count.MentionCells;
import org.jspecify.annotations.Nullable;

/** The rows that a report becomes: its own, and those of what the counts stand on. */
final class ReportRows {
    private ReportRows() {}

    static Change of(String id, @Nullable EnrichedReport report) {
        if (report == null) {
            return Change.remove(SinkTable.REPORTS, id);
        }
        Analysis analysis = report.analysis();
        Story story = analysis.stories().get(0);
        Change row = Change.put(
                SinkTable.REPORTS,
                id,
                report.revision(),
                analysis.title(),
                analysis.source(),
                report.url(),
                Cells.text(analysis.published()),
                story.region().value(),
                story.day().date().toString(),
                story.day().from().code(),
                analysis.epidemic() ? 1 : 0,
                analysis.disease(),
                Cells.constant(analysis.kind()),
                analysis.mentions().stream()
                        .filter(Mention.Measure.class::isInstance)
                        .count(),
                analysis.repairs().stream().mapToInt(Repair::characters).sum(),
                analysis.version(),
                Cells.instant(report.observedAt()));
        return row.with(Map.of(
                SinkTable.STORIES, stories(id, analysis),
                SinkTable.QUOTES, quotes(id, analysis),
                SinkTable.MENTIONS, mentions(id, analysis)));
    }

    private static List<List<@Nullable Object>> stories(String id, Analysis analysis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Story story : analysis.stories()) {
            rows.add(Change.row(
                    id,
                    rows.size(),
                    story.title(),
                    story.region().value(),
                    story.day().date().toString(),
                    story.day().from().code()));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> quotes(String id, Analysis analysis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Quote quote : analysis.quotes()) {
            rows.add(Change.row(
                    id,
                    rows.size(),
                    quote.text(),
                    quote.asItCame(),
                    quote.span().start(),
                    quote.span().end()));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> mentions(String id, Analysis analysis) {
        @Nullable Place[] places = places(analysis);
        List<@Nullable Cell> cells = MentionCells.of(analysis);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell == null) {
                continue;
            }
            Mention mention = analysis.mentions().get(i);
            Story story = analysis.stories().get(mention.story());
            CellRow row = CellRow.of(cell);
            Place place = places[i];
            rows.add(Change.row(
                    id,
                    i,
                    mention.story(),
                    row.kind(),
                    row.name(),
                    row.status(),
                    row.title(),
                    row.code(),
                    row.unit(),
                    row.value(),
                    story.region().value(),
                    story.day().date().toString(),
                    mention.text(),
                    place == null ? null : place.quote(),
                    place == null ? null : place.where().start(),
                    place == null ? null : place.where().end(),
                    mention.span().start(),
                    mention.span().end(),
                    mention.why().rule(),
                    mention.why().evidence()));
        }
        return rows;
    }

    private record Place(int quote, Quote.Quoted where) {}

    private static @Nullable Place[] places(Analysis analysis) {
        @Nullable Place[] places = new Place[analysis.mentions().size()];
        for (int quote = 0; quote < analysis.quotes().size(); quote++) {
            for (Quote.Quoted quoted : analysis.quotes().get(quote).mentions()) {
                places[quoted.mention()] = new Place(quote, quoted);
            }
        }
        return places;
    }
}
