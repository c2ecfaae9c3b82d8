package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.epistream.dashboard.page.Pages;
import org.epistream.http.Faults;
import org.epistream.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that is away, as answers and the log tell of it. */
final class AwayCounts {
    private static final Logger LOG = LoggerFactory.getLogger(AwayCounts.class);
    private static final Problem UNAVAILABLE =
            Problem.of(503, "the database is not available; ask again in a few seconds");

    private AwayCounts() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(CountsUnavailable.class, AwayCounts::unavailable);
    }

    private static void logUnavailable(Context context, CountsUnavailable e) {
        LOG.atWarn()
                .addKeyValue("route", Faults.route(context))
                .addKeyValue("cause", Faults.trace(e.getCause()))
                .log("the counts cannot be read");
    }

    private static void unavailable(CountsUnavailable e, Context context) {
        logUnavailable(context, e);
        if (!Pages.unavailable(context)) {
            context.header("Retry-After", "5");
            UNAVAILABLE.answer(context);
        }
    }
}
