package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.place.RegionCode;

/** What the counts stand on, from the tables of reports and their parts. */
final class SqlProvenance implements Provenance {
    private static final String MENTIONS = "SELECT mentions.*, quotes.text, quotes.as_it_came,"
            + " quotes.span_from AS text_from, quotes.span_to AS text_to FROM mentions LEFT JOIN quotes"
            + " ON quotes.report_id = mentions.report_id AND quotes.quote = mentions.quote";

    private final SqlReader reader;

    SqlProvenance(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public List<ReportRow> reports(Filter filter, Part part) {
        return reader.ask(
                reports("*", filter).then("ORDER BY observed_at DESC, id").part(part), this::report);
    }

    @Override
    public void eachReport(Filter filter, Consumer<ReportRow> each) {
        reader.each(reports("*", filter).then("ORDER BY id"), this::report, each);
    }

    @Override
    public Map<LocalDate, Long> reportsByDay(Filter filter) {
        Map<LocalDate, Long> reports = new TreeMap<>();
        reader.each(
                reports("day, COUNT(*) AS number", filter).then("GROUP BY day"),
                row -> Map.entry(LocalDate.parse(row.getString("day")), row.getLong("number")),
                row -> reports.put(row.getKey(), row.getValue()));
        return reports;
    }

    @Override
    public Optional<Report> report(String id) {
        return reader.inOneMoment(Optional.empty(), connection -> {
            List<ReportRow> rows =
                    new Question("SELECT * FROM reports").where("id = ?", id).ask(connection, this::report);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Report(
                    rows.get(0),
                    new Question("SELECT * FROM stories")
                            .where("report_id = ?", id)
                            .then("ORDER BY story")
                            .ask(connection, SqlProvenance::story),
                    new Question("SELECT * FROM quotes")
                            .where("report_id = ?", id)
                            .then("ORDER BY quote")
                            .ask(connection, row -> quote(row, row.getInt("quote"), "span_from", "span_to")),
                    new Question(MENTIONS)
                            .where("mentions.report_id = ?", id)
                            .then("ORDER BY mention")
                            .ask(connection, SqlProvenance::mention)));
        });
    }

    @Override
    public List<MentionRow> mentions(Filter filter, Part part) {
        return reader.ask(
                mentions(filter)
                        .then("ORDER BY day DESC, mentions.report_id, mention")
                        .part(part),
                SqlProvenance::mention);
    }

    @Override
    public void eachMention(Filter filter, Consumer<MentionRow> each) {
        reader.each(mentions(filter).then("ORDER BY mentions.report_id, mention"), SqlProvenance::mention, each);
    }

    private static Question reports(String columns, Filter filter) {
        Question question = new Question("SELECT " + columns + " FROM reports").where("source = ?", filter.source());
        if (filter.kind() != null || filter.name() != null || filter.status() != null) {
            return question.whereIn(
                    "id",
                    new Question("SELECT report_id FROM mentions").named(filter).cells(filter, "name"));
        }
        if (filter.region() != null || filter.since() != null || filter.until() != null) {
            return question.whereIn("id", new Question("SELECT report_id FROM stories").cells(filter, "title"));
        }
        return question;
    }

    private static Question mentions(Filter filter) {
        Question question = new Question(MENTIONS).named(filter).cells(filter, "name");
        return filter.source() == null
                ? question
                : question.whereIn(
                        "mentions.report_id",
                        new Question("SELECT id FROM reports").where("source = ?", filter.source()));
    }

    private ReportRow report(ResultSet row) throws SQLException {
        long revision = row.getLong("revision");
        Long known = row.wasNull() ? null : revision;
        String published = row.getString("published");
        return new ReportRow(
                row.getString("id"),
                known,
                row.getString("title"),
                row.getString("source"),
                row.getString("url"),
                published == null ? null : LocalDate.parse(published),
                new RegionCode(row.getString("region")),
                Cells.day(row),
                row.getBoolean("epidemic"),
                row.getString("disease"),
                row.getString("kind"),
                row.getLong("measures"),
                row.getLong("repaired"),
                row.getString("analysis_version"),
                requireNonNull(reader.database().instant(row, "observed_at")));
    }

    private static StoryRow story(ResultSet row) throws SQLException {
        return new StoryRow(
                row.getInt("story"), row.getString("title"), new RegionCode(row.getString("region")), Cells.day(row));
    }

    private static QuoteRow quote(ResultSet row, int number, String from, String to) throws SQLException {
        String text = row.getString("text");
        String asItCame = row.getString("as_it_came");
        return new QuoteRow(
                number, text, asItCame == null ? text : asItCame, new Span(row.getInt(from), row.getInt(to)));
    }

    private static MentionRow mention(ResultSet row) throws SQLException {
        int number = row.getInt("quote");
        boolean quoted = !row.wasNull() && row.getString("text") != null;
        return new MentionRow(
                row.getString("report_id"),
                row.getInt("mention"),
                row.getInt("story"),
                CellKind.of(row.getString("kind")),
                row.getString("name"),
                Cells.status(row),
                NameRows.orNull(row.getString("title")),
                Cells.code(row),
                NameRows.orNull(row.getString("unit")),
                Cells.value(row),
                new RegionCode(row.getString("region")),
                LocalDate.parse(row.getString("day")),
                row.getString("words"),
                new Span(row.getInt("span_from"), row.getInt("span_to")),
                quoted ? quote(row, number, "text_from", "text_to") : null,
                quoted ? new Span(row.getInt("quote_from"), row.getInt("quote_to")) : null,
                row.getString("rule"),
                row.getString("evidence"));
    }
}
