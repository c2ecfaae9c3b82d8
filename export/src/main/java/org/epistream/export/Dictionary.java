package org.epistream.export;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What every column means, in Chinese and English, made of what the rows themselves say. */
final class Dictionary {
    private Dictionary() {}

    /** One column. */
    public record Entry(
            @Column(en = "Table", zh = "表") String table,
            @Column(en = "Column", zh = "列") String column,
            @Column(en = "Type of its cells", zh = "类型") String type,
            @Column(en = "What it means", zh = "英文说明") String english,
            @Column(en = "The same in Chinese", zh = "中文说明") String chinese) {}

    static List<Entry> entries(Collection<ExportTable> tables) {
        List<Entry> entries = new ArrayList<>();
        for (ExportTable table : tables) {
            for (RecordComponent column : Columns.of(table.row())) {
                Column meaning = column.getAnnotation(Column.class);
                if (meaning == null) {
                    throw new IllegalStateException(column + " of " + table.code() + " does not say what it means");
                }
                entries.add(new Entry(
                        table.code(), Columns.name(column), Columns.type(column), meaning.en(), meaning.zh()));
            }
        }
        return entries;
    }

    static long csv(Path file, Collection<ExportTable> tables) throws IOException {
        List<Entry> entries = entries(tables);
        try (CsvFile<Entry> csv = new CsvFile<>(file, Entry.class)) {
            for (Entry entry : entries) {
                csv.write(entry);
            }
        }
        return entries.size();
    }

    static long markdown(Path file, Collection<ExportTable> tables) throws IOException {
        List<Entry> entries = entries(tables);
        StringBuilder page = new StringBuilder("# Data dictionary · 数据字典\n");
        for (ExportTable table : tables) {
            page.append("\n## ")
                    .append(table.code())
                    .append("\n\n")
                    .append(table.english())
                    .append(" · ")
                    .append(table.chinese())
                    .append("\n\n| column · 列 | type · 类型 | meaning | 含义 |\n| --- | --- | --- | --- |\n");
            entries.stream()
                    .filter(entry -> entry.table().equals(table.code()))
                    .forEach(entry -> page.append("| `")
                            .append(entry.column())
                            .append("` | ")
                            .append(entry.type())
                            .append(" | ")
                            .append(entry.english())
                            .append(" | ")
                            .append(entry.chinese())
                            .append(" |\n"));
        }
        Files.writeString(file, page);
        return entries.size();
    }
}
