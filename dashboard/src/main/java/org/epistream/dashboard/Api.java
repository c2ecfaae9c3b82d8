package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.report.AsideState;
import org.epistream.http.BadParameter;
import org.epistream.http.Json;
import org.jspecify.annotations.Nullable;

/** The counts as JSON. */
final class Api {
    /** Reads part of a list. */
    private interface Query<T> {
        List<T> rows(int limit, int offset);
    }

    /** Reads part of a list of what was set aside. */
    private interface AsideQuery<T> {
        List<T> rows(@Nullable AsideState state, int limit, int offset);
    }

    private final Counts counts;

    Api(Counts counts) {
        this.counts = counts;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/v1/summary", this::summary);
        routes.get("/v1/measures", context -> list(context, Answers.Measure::of, counts::measures));
        routes.get("/v1/entities", this::entities);
        routes.get("/v1/entities/top", this::mostNamed);
        routes.get("/v1/figures", this::figures);
        routes.get("/v1/figures/told", this::figuresTold);
        routes.get("/v1/reports", context -> list(context, Answers.Report::of, counts::reports));
        routes.get("/v1/set-aside", this::setAside);
        routes.get("/v1/rejected", context -> aside(context, Answers.Rejected::of, counts::rejections));
        routes.get("/v1/dead-letters", context -> aside(context, Answers.DeadLetter::of, counts::deadLetters));
    }

    private void summary(Context context) {
        Parameters.of(context).only();
        Json.answer(context, Answers.Summary.of(counts.summary()));
    }

    private void setAside(Context context) {
        Parameters.of(context).only();
        Json.answer(context, Answers.SetAside.of(counts.setAside()));
    }

    private static <R, A> void aside(Context context, Function<R, A> answer, AsideQuery<R> query) {
        Parameters parameters = Parameters.of(context).only("state", "limit", "offset");
        AsideState state = parameters.state();
        list(context, parameters, answer, slice -> query.rows(state, slice.limit(), slice.offset()));
    }

    private void entities(Context context) {
        Parameters parameters = Parameters.of(context).onlySlice("kind");
        EntityCell.Kind kind = parameters.kind();
        list(context, parameters, Answers.Entity::of, slice -> counts.entities(kind, slice));
    }

    private void mostNamed(Context context) {
        Parameters parameters = Parameters.of(context).onlySlice("kind");
        EntityCell.Kind kind = parameters.kind();
        if (kind == null) {
            throw new BadParameter("kind is missing; one of " + Parameters.KINDS);
        }
        list(context, parameters, name -> Answers.Named.of(kind, name), slice -> counts.mostNamed(kind, slice));
    }

    private void figures(Context context) {
        Parameters parameters = Parameters.of(context).onlySlice("what");
        String what = parameters.what();
        list(context, parameters, Answers.Figure::of, slice -> counts.figures(what, slice));
    }

    private void figuresTold(Context context) {
        Parameters parameters = Parameters.of(context).onlySlice("what");
        String what = parameters.what();
        list(context, parameters, Answers.Told::of, slice -> counts.figuresTold(what, slice));
    }

    private static <R, A> void list(Context context, Function<R, A> answer, Query<R> query) {
        Parameters parameters = Parameters.of(context).only("limit", "offset");
        list(context, parameters, answer, slice -> query.rows(slice.limit(), slice.offset()));
    }

    private static <R, A> void list(
            Context context, Parameters parameters, Function<R, A> answer, Function<Slice, List<R>> query) {
        Slice slice = parameters.slice();
        List<A> items = query.apply(slice).stream().map(answer).toList();
        Json.answer(context, new Answers.Items<>(items, slice.limit(), slice.offset()));
    }
}
