package org.epistream.dashboard;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.epistream.domain.count.Part;
import org.epistream.http.Json;
import org.jspecify.annotations.Nullable;

/** Answers with part of a list, as JSON or as CSV, and says where the next part is. */
final class Listing {
    private Listing() {}

    /** Part of a list. {@code next} is the address of the next part, null where this one is the last. */
    record Items<T>(
            List<T> items, int limit, int offset, @Nullable String next) {}

    /**
     * Answers.
     *
     * @param shape what the items are; its components are the columns of the CSV
     * @param item makes one of a row
     * @param query reads a part of the rows
     */
    static <R, A extends Record> void answer(
            Context context,
            Parameters parameters,
            Class<A> shape,
            Function<R, A> item,
            Function<Part, List<R>> query) {
        boolean csv = parameters.wantsCsv(context);
        Part part = parameters.part();
        // One row more tells whether there is a next part.
        List<R> rows = query.apply(new Part(part.limit() + 1, part.offset()));
        boolean more = rows.size() > part.limit() && part.offset() + part.limit() <= Parameters.MAX_OFFSET;
        List<A> items = rows.stream().limit(part.limit()).map(item).toList();
        String next = more ? parameters.next(context.path(), part) : null;
        if (next != null) {
            context.header("Link", "<" + next + ">; rel=\"next\"");
        }
        context.header("Vary", "Accept");
        if (csv) {
            Csv.answer(context, shape, items);
        } else {
            Json.answer(context, new Items<>(items, part.limit(), part.offset(), next));
        }
    }
}
