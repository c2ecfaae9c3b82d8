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

/** What is shown over all, and what was set aside. */
final class Api {
    /** Reads part of a list of what was set aside. */
    private interface AsideQuery<T> {
        List<T> rows(@Nullable AsideState state, int limit, int offset);
    }

    private final Counts counts;
    private final Freshness known;

    Api(Counts counts, Freshness known) {
        this.counts = counts;
        this.known = known;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/v1/summary", known.or(this::summary));
        routes.get("/v1/entities/top", known.or(this::mostNamed));
        routes.get("/v1/figures/told", known.or(this::figuresTold));
        routes.get("/v1/set-aside", known.or(this::setAside));
        routes.get(
                "/v1/rejected",
                known.or(context -> aside(context, Answers.Rejected.class, Answers.Rejected::of, counts::rejections)));
        routes.get(
                "/v1/dead-letters",
                known.or(context ->
                        aside(context, Answers.DeadLetter.class, Answers.DeadLetter::of, counts::deadLetters)));
    }

    private void summary(Context context) {
        Parameters.of(context).only();
        Json.answer(context, Answers.Summary.of(counts.summary()));
    }

    private void setAside(Context context) {
        Parameters.of(context).only();
        Json.answer(context, Answers.SetAside.of(counts.setAside()));
    }

    private static <R, A extends Record> void aside(
            Context context, Class<A> shape, Function<R, A> answer, AsideQuery<R> query) {
        Parameters parameters = Parameters.of(context).onlyList("state");
        AsideState state = parameters.state();
        Listing.answer(context, parameters, shape, answer, part -> query.rows(state, part.limit(), part.offset()));
    }

    private void mostNamed(Context context) {
        Parameters parameters = Parameters.of(context).onlyList("kind", "region", "itself", "from", "to");
        EntityCell.Kind kind = parameters.kind();
        if (kind == null) {
            throw new BadParameter("kind is missing; one of " + Parameters.KINDS);
        }
        Slice slice = parameters.slice();
        Listing.answer(
                context,
                parameters,
                Answers.Named.class,
                name -> Answers.Named.of(kind, name),
                part -> counts.mostNamed(kind, slice.part(part)));
    }

    private void figuresTold(Context context) {
        Parameters parameters = Parameters.of(context).onlyList("what", "region", "itself", "from", "to");
        String what = parameters.filter().name();
        Slice slice = parameters.slice();
        Listing.answer(
                context,
                parameters,
                Answers.Told.class,
                Answers.Told::of,
                part -> counts.figuresTold(what, slice.part(part)));
    }
}
