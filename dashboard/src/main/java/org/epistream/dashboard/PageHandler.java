package org.epistream.dashboard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.Supplier;
import org.epistream.domain.count.Counts;

/** Answers with the page. */
record PageHandler(Counts counts, Supplier<List<RoleHealth>> roles) implements Handler {
    @Override
    public void handle(Context context) {
        Parameters parameters = Parameters.of(context);
        Language language = Language.choose(parameters.single("lang"), context.header("Accept-Language"));
        Page page = new Page(language, parameters.all());
        context.contentType("text/html; charset=utf-8")
                .header("Vary", "Accept-Language")
                .header("Content-Language", language.tag());
        try {
            context.result(page.show(PageContent.read(counts, roles.get())));
        } catch (CountsUnavailable e) {
            // A person reads this one: a page that comes back by itself, not a problem in JSON.
            AwayCounts.logUnavailable(context, e);
            context.status(503)
                    .header("Retry-After", "5")
                    .header("Cache-Control", "no-store")
                    .result(page.unavailable());
        }
    }
}
