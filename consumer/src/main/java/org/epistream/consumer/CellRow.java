package org.epistream.consumer;

import org.epistream.domain.count.Cell;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell of any kind as the columns of {@code mentions} and {@code changes}, but for day and region. Empty where it has none.
 *
 * @param kind {@code measure}, {@code figure}, or the kind of entity
 * @param name type of a measure, what a figure counts, the name of all else
 * @param value number of a figure, in digits
 */
record CellRow(
        String kind,
        String name,
        String status,
        String title,
        String code,
        String unit,
        @Nullable String value) {
    static final String MEASURE = "measure";
    static final String FIGURE = "figure";

    static CellRow of(Cell cell) {
        if (cell instanceof MeasureCell measure) {
            return measure(measure.type().code(), measure.status().code());
        }
        if (cell instanceof FigureCell figure) {
            return figure(figure.what(), Rows.orEmpty(figure.unit()), figure.number());
        }
        EntityCell entity = (EntityCell) cell;
        return entity(entity.kind().code(), entity.name(), Rows.orEmpty(entity.title()), Rows.orEmpty(entity.code()));
    }

    static CellRow measure(String type, String status) {
        return new CellRow(MEASURE, type, status, "", "", "", null);
    }

    static CellRow figure(String what, String unit, String value) {
        return new CellRow(FIGURE, what, "", "", "", unit, value);
    }

    static CellRow entity(String kind, String name, String title, String code) {
        return new CellRow(kind, name, "", title, code, "", null);
    }
}
