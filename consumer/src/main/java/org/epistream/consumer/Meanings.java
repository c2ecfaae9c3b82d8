package org.epistream.consumer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.epistream.consumer.SinkTable.Column;
import org.epistream.domain.measure.CodeRule;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Scheme;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.jspecify.annotations.Nullable;

/** The tables that say what the codes in other tables mean. */
final class Meanings {
    private final Map<SinkTable, Map<List<@Nullable String>, List<@Nullable Object>>> wanted = new LinkedHashMap<>();
    private final MeasureCatalogue types;

    Meanings(MeasureCatalogue types) {
        this.types = types;
        Divisions divisions = Divisions.packaged();
        divisions.all().forEach(division -> add(SinkTable.DIVISIONS, division(divisions, division)));
        for (MeasureCatalogue.Entry entry : types.all()) {
            add(SinkTable.MEASURE_TYPES, type(entry));
            for (Scheme scheme : Scheme.values()) {
                types.rules(entry.type(), scheme).forEach(this::addCodes);
            }
        }
    }

    /**
     * Brings the tables up to date, and writes nothing where they are. Types that only another store's lexicon has are left
     * as they stand.
     */
    void write(Database database, Connection connection) throws SQLException {
        for (Map.Entry<SinkTable, Map<List<@Nullable String>, List<@Nullable Object>>> entry : wanted.entrySet()) {
            SinkTable table = entry.getKey();
            Map<List<@Nullable String>, List<@Nullable String>> present = read(connection, table);
            List<List<@Nullable Object>> changed = new ArrayList<>();
            entry.getValue().forEach((key, row) -> {
                if (!texts(row).equals(present.remove(key))) {
                    changed.add(row);
                }
            });
            List<List<@Nullable Object>> gone = new ArrayList<>();
            present.keySet().stream().filter(key -> isOurs(table, key)).forEach(key -> gone.add(new ArrayList<>(key)));
            if (!gone.isEmpty()) {
                database.remove(connection, table, gone);
            }
            if (!changed.isEmpty()) {
                database.put(connection, table, changed);
            }
        }
    }

    private boolean isOurs(SinkTable table, List<@Nullable String> key) {
        return table == SinkTable.DIVISIONS
                || types.find(new MeasureType(String.valueOf(key.get(0)))).isPresent();
    }

    private void addCodes(CodeRule rule) {
        for (String code : rule.code().codes()) {
            int level = code.indexOf('=');
            @Nullable Object ordinal = level < 0 ? null : Long.valueOf(code.substring(level + 1));
            add(
                    SinkTable.INTERNATIONAL_CODES,
                    row(
                            rule.type().code(),
                            rule.scheme().code(),
                            level < 0 ? code : code.substring(0, level),
                            ordinal,
                            String.join(" ", rule.near())));
        }
    }

    private static List<@Nullable Object> division(Divisions divisions, Division division) {
        return row(
                division.code().value(),
                division.name(),
                division.level().name().toLowerCase(Locale.ROOT),
                Cells.text(division.parent()),
                divisions.rollUp(division.code(), Division.Level.CITY).value(),
                divisions.rollUp(division.code(), Division.Level.PROVINCE).value(),
                divisions.rollUp(division.code(), Division.Level.COUNTRY).value());
    }

    private List<@Nullable Object> type(MeasureCatalogue.Entry entry) {
        return row(
                entry.type().code(),
                entry.chinese(),
                entry.english(),
                types.coverage(entry.type(), Scheme.OXCGRT).code(),
                types.coverage(entry.type(), Scheme.PHSM).code());
    }

    /** Of several rows of one key the first stays: the first rule that holds decides. */
    private void add(SinkTable table, List<@Nullable Object> row) {
        wanted.computeIfAbsent(table, any -> new LinkedHashMap<>())
                .putIfAbsent(texts(row.subList(0, table.key().size())), row);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (@Nullable Object cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static List<@Nullable String> texts(List<@Nullable Object> cells) {
        List<@Nullable String> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(Cells.text(cell)));
        return texts;
    }

    private static Map<List<@Nullable String>, List<@Nullable String>> read(Connection connection, SinkTable table)
            throws SQLException {
        String names = table.columns().stream().map(Column::quoted).collect(Collectors.joining(", "));
        Map<List<@Nullable String>, List<@Nullable String>> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + names + " FROM " + table.table())) {
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= table.columns().size(); column++) {
                    row.add(found.getString(column));
                }
                rows.put(row.subList(0, table.key().size()), row);
            }
        }
        return rows;
    }
}
