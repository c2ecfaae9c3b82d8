package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.epistream.http.Json;

/** How the process is doing, for machines: whether it lives, whether it does its work, and what it measures. */
final class Vitals {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<List<RoleHealth>> parts;
    private final Metrics metrics;
    private final MultiGauge ready;

    Vitals(Supplier<List<RoleHealth>> parts, Metrics metrics) {
        this.parts = parts;
        this.metrics = metrics;
        ready = MultiGauge.builder("epistream.part.ready")
                .description("1 where a part does its work now, else 0")
                .register(metrics.meters());
    }

    void addTo(RoutesConfig routes) {
        routes.get("/health/live", this::live);
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", this::metrics);
    }

    private void live(Context context) {
        answer(context, part -> part.state() != RoleHealth.State.STOPPED, "up", "down");
    }

    private void ready(Context context) {
        answer(context, RoleHealth::ready, "ready", "not-ready");
    }

    private void answer(Context context, Predicate<RoleHealth> good, String yes, String no) {
        List<RoleHealth> now = parts.get();
        boolean all = now.stream().allMatch(good);
        context.status(all ? 200 : 503).header("Cache-Control", "no-store");
        Json.answer(
                context,
                new Answers.Health(
                        all ? yes : no,
                        now.stream().map(Answers.Health.Role::of).toList()));
    }

    private void metrics(Context context) {
        ready.register(
                parts.get().stream()
                        .map(part -> MultiGauge.Row.of(Tags.of("part", part.role()), part.ready() ? 1 : 0))
                        .toList(),
                true);
        context.header("Cache-Control", "no-store").contentType(PROMETHEUS_TEXT).result(metrics.page());
    }
}
