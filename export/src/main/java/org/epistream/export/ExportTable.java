package org.epistream.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.epistream.domain.count.ReadModel;

/** A table that can be exported. */
public enum ExportTable {
    MEASURES(Rows.Measure.class, "Daily totals of measures", "防控措施每日计数") {
        @Override
        void read(ReadModel model, ExportChoice choice, Consumer<Record> rows) {
            model.totals().eachMeasure(choice.filter(), row -> rows.accept(Rows.Measure.of(row)));
        }
    },
    MEASURES_ROLLED_UP(Rows.Rolled.class, "Measures added up by region and period", "防控措施按地区与时段汇总") {
        @Override
        void read(ReadModel model, ExportChoice choice, Consumer<Record> rows) {
            model.totals()
                    .eachRolled(
                            choice.filter(),
                            choice.level(),
                            choice.period(),
                            row -> rows.accept(Rows.Rolled.of(choice.period(), row)));
        }
    },
    ENTITIES(Rows.Entity.class, "Daily totals of persons, places, bodies and meetings", "人物、地点、机构、会议每日计数") {
        @Override
        void read(ReadModel model, ExportChoice choice, Consumer<Record> rows) {
            model.totals().eachEntity(choice.filter(), row -> rows.accept(Rows.Entity.of(row)));
        }
    },
    FIGURES(Rows.Figure.class, "Daily totals of figures, contradictions side by side", "数据每日计数（说法不一者并列）") {
        @Override
        void read(ReadModel model, ExportChoice choice, Consumer<Record> rows) {
            model.totals().eachFigure(choice.filter(), row -> rows.accept(Rows.Figure.of(row)));
        }
    },
    REPORTS(Rows.Report.class, "The reports that stand, without their text", "现行报告（不含正文）") {
        @Override
        void read(ReadModel model, ExportChoice choice, Consumer<Record> rows) {
            model.provenance().eachReport(choice.filter(), row -> rows.accept(Rows.Report.of(row)));
        }
    },
    MENTIONS(Rows.Mention.class, "Every mention that counts, with its sentence", "计入的每次提及及其句子") {
        @Override
        void read(ReadModel model, ExportChoice choice, Consumer<Record> rows) {
            model.provenance().eachMention(choice.filter(), row -> rows.accept(Rows.Mention.of(row)));
        }
    };

    private final Class<? extends Record> row;
    private final String english;
    private final String chinese;

    ExportTable(Class<? extends Record> row, String english, String chinese) {
        this.row = row;
        this.english = english;
        this.chinese = chinese;
    }

    /** Hands all rows that are chosen to a reader, one after another. */
    abstract void read(ReadModel model, ExportChoice choice, Consumer<Record> rows);

    /** The word for it, and the beginning of its file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends Record> row() {
        return row;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /** Writes the rows that are chosen, and returns how many. */
    long write(ReadModel model, ExportChoice choice, Path file) throws IOException {
        return write(model, choice, file, row);
    }

    private <R extends Record> long write(ReadModel model, ExportChoice choice, Path file, Class<R> type)
            throws IOException {
        long[] written = {0};
        try (TableFile<R> table = choice.format().open(file, type)) {
            read(model, choice, record -> {
                try {
                    table.write(type.cast(record));
                    written[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written[0];
    }
}
