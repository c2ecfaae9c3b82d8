package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;

/** The counts as JSON, and whether the service works. */
final class Api {
    /** Reads part of a list. */
    private interface Query<T> {
        List<T> rows(int limit, int offset);
    }

    private final Counts counts;
    private final Supplier<List<RoleHealth>> roles;

    Api(Counts counts, Supplier<List<RoleHealth>> roles) {
        this.counts = counts;
        this.roles = roles;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/v1/summary", this::summary);
        routes.get("/v1/measures", context -> list(context, Answers.Measure::of, counts::measures));
        routes.get("/v1/entities", this::entities);
        routes.get("/v1/reports", context -> list(context, Answers.Report::of, counts::reports));
        routes.get("/v1/rejected", context -> list(context, Answers.Rejected::of, counts::rejections));
        routes.get("/health/live", context -> Json.answer(context, new Answers.Health("up", List.of())));
        routes.get("/health/ready", this::ready);
    }

    private void summary(Context context) {
        Parameters.of(context).only();
        Json.answer(context, Answers.Summary.of(counts.summary()));
    }

    private void entities(Context context) {
        Parameters parameters = Parameters.of(context).only("kind", "limit", "offset");
        EntityCell.Kind kind = parameters.kind();
        list(context, parameters, Answers.Entity::of, (limit, offset) -> counts.entities(kind, limit, offset));
    }

    private void ready(Context context) {
        List<RoleHealth> health = roles.get();
        // Throws where the counts cannot be read, which is answered as for any other question.
        counts.summary();
        boolean ready = health.stream().allMatch(RoleHealth::ready);
        context.status(ready ? 200 : 503).header("Cache-Control", "no-store");
        Json.answer(
                context,
                new Answers.Health(
                        ready ? "ready" : "not-ready",
                        health.stream().map(Answers.Health.Role::of).toList()));
    }

    private static <R, A> void list(Context context, Function<R, A> answer, Query<R> query) {
        list(context, Parameters.of(context).only("limit", "offset"), answer, query);
    }

    private static <R, A> void list(Context context, Parameters parameters, Function<R, A> answer, Query<R> query) {
        int limit = parameters.limit();
        int offset = parameters.offset();
        List<A> items = query.rows(limit, offset).stream().map(answer).toList();
        Json.answer(context, new Answers.Items<>(items, limit, offset));
    }
}
