package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Changes;
import org.epistream.domain.count.Part;
import org.epistream.domain.place.RegionCode;

/** What changed in the totals, from the ledger that is written with them. */
final class SqlChanges implements Changes {
    private final SqlReader reader;

    SqlChanges(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public long newest() {
        List<Long> newest = reader.ask(
                new Question("SELECT COALESCE(MAX(number), 0) AS newest FROM changes"), row -> row.getLong("newest"));
        return newest.isEmpty() ? 0 : newest.get(0);
    }

    @Override
    public Optional<List<Change>> after(long number, int limit) {
        // The last known one is read again: where it is gone, others may be gone with it.
        List<Change> found = reader.ask(
                new Question("SELECT * FROM changes")
                        .where("number >= ?", number)
                        .then("ORDER BY number")
                        .part(Part.first(limit + 1)),
                this::change);
        if (number == 0) {
            boolean whole = found.isEmpty() || found.get(0).number() == 1;
            return whole ? Optional.of(found.subList(0, Math.min(limit, found.size()))) : Optional.empty();
        }
        return found.isEmpty() || found.get(0).number() != number
                ? Optional.empty()
                : Optional.of(List.copyOf(found.subList(1, found.size())));
    }

    @Override
    public String state() {
        List<String> states = reader.ask(
                new Question("SELECT (SELECT value FROM sink_meta WHERE \"key\" = 'id') AS id,"
                        + " COALESCE(SUM(next_offset), 0) AS read, MAX(written_at) AS written FROM sink_offsets"),
                row -> row.getString("id") + " " + row.getString("read") + " " + row.getString("written"));
        return states.isEmpty() ? "" : states.get(0);
    }

    private Change change(ResultSet row) throws SQLException {
        String dayFrom = row.getString("day_from");
        return new Change(
                row.getLong("number"),
                requireNonNull(reader.database().instant(row, "written_at")),
                CellKind.of(row.getString("kind")),
                row.getString("name"),
                Cells.status(row),
                NameRows.orNull(row.getString("title")),
                Cells.code(row),
                NameRows.orNull(row.getString("unit")),
                Cells.value(row),
                new RegionCode(row.getString("region")),
                LocalDate.parse(row.getString("day")),
                dayFrom == null ? null : Day.From.of(dayFrom),
                Cells.tally(row));
    }
}
