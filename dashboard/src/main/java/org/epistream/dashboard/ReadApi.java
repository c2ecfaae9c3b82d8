package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.count.Totals;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.http.Json;
import org.epistream.http.Problem;
import org.jspecify.annotations.Nullable;

/** The counts by what they count, what they stand on, and what their codes mean. */
final class ReadApi {
    private static final String[] OF_MEASURES = {"region", "itself", "type", "status", "from", "to"};
    private static final String[] OF_MENTIONS = {
        "region", "itself", "type", "what", "kind", "name", "status", "from", "to", "source"
    };

    private final ReadModel model;
    private final Freshness known;

    ReadApi(ReadModel model, Freshness known) {
        this.model = model;
        this.known = known;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/v1/measures", known.or(this::measures));
        routes.get("/v1/measures/series", known.or(this::series));
        routes.get("/v1/measures/regions", known.or(this::byRegion));
        routes.get("/v1/entities", known.or(this::entities));
        routes.get("/v1/figures", known.or(this::figures));
        routes.get("/v1/reports", known.or(this::reports));
        routes.get("/v1/reports/{id}", known.or(this::report));
        routes.get("/v1/mentions", known.or(this::mentions));
        routes.get("/v1/regions", known.or(this::regions));
        routes.get("/v1/measure-types", known.or(this::measureTypes));
    }

    private void measures(Context context) {
        Parameters parameters = Parameters.of(context).onlyList(OF_MEASURES);
        Filter filter = parameters.filter();
        Listing.answer(
                context,
                parameters,
                Answers.Measure.class,
                Answers.Measure::of,
                part -> model.totals().measures(filter, part));
    }

    private void series(Context context) {
        Parameters parameters = Parameters.of(context).onlyList(with(OF_MEASURES, "level", "period"));
        Filter filter = parameters.filter();
        Division.Level level = parameters.level();
        Period period = parameters.period();
        Listing.answer(
                context,
                parameters,
                TotalAnswers.Rolled.class,
                TotalAnswers.Rolled::of,
                part -> model.totals().series(filter, level, period, part));
    }

    private void byRegion(Context context) {
        Parameters parameters = Parameters.of(context).onlyList(with(OF_MEASURES, "level"));
        Filter filter = parameters.filter();
        Division.@Nullable Level named = parameters.level();
        Division.Level level = named == null ? Division.Level.PROVINCE : named;
        Listing.answer(
                context,
                parameters,
                TotalAnswers.Regional.class,
                TotalAnswers.Regional::of,
                part -> part(model.totals().byRegion(filter, level).stream(), part));
    }

    private void entities(Context context) {
        Parameters parameters = Parameters.of(context).onlyList("region", "itself", "kind", "name", "from", "to");
        parameters.kind();
        Filter filter = parameters.filter();
        Listing.answer(
                context,
                parameters,
                Answers.Entity.class,
                Answers.Entity::of,
                part -> model.totals().entities(filter, part));
    }

    private void figures(Context context) {
        Parameters parameters = Parameters.of(context).onlyList("region", "itself", "what", "from", "to");
        Filter filter = parameters.filter();
        Listing.answer(
                context,
                parameters,
                Answers.Figure.class,
                Answers.Figure::of,
                part -> model.totals().figures(filter, part));
    }

    private void reports(Context context) {
        Parameters parameters = Parameters.of(context).onlyList(OF_MENTIONS);
        Filter filter = parameters.filter();
        Listing.answer(
                context,
                parameters,
                ReportAnswers.Report.class,
                ReportAnswers.Report::of,
                part -> model.provenance().reports(filter, part));
    }

    private void report(Context context) {
        Parameters.of(context).only();
        model.provenance()
                .report(context.pathParam("id"))
                .ifPresentOrElse(
                        report -> Json.answer(context, ReportAnswers.Whole.of(report)),
                        () -> Problem.of(404, "no report that stands has this id")
                                .answer(context));
    }

    private void mentions(Context context) {
        Parameters parameters = Parameters.of(context).onlyList(OF_MENTIONS);
        Filter filter = parameters.filter();
        Listing.answer(
                context,
                parameters,
                ReportAnswers.Mention.class,
                ReportAnswers.Mention::of,
                part -> model.provenance().mentions(filter, part));
    }

    private void regions(Context context) {
        Parameters parameters = Parameters.of(context).onlyList("region", "level");
        RegionCode within = parameters.filter().region();
        Division.Level level = parameters.level();
        Stream<Division> wanted = Divisions.packaged().all().stream()
                .filter(division -> level == null || division.level() == level)
                .filter(division -> within == null || within.holds(division.code()));
        Listing.answer(
                context, parameters, TotalAnswers.Region.class, TotalAnswers.Region::of, part -> part(wanted, part));
    }

    private void measureTypes(Context context) {
        Parameters parameters = Parameters.of(context).onlyList();
        List<Totals.MeasureTypeRow> types = model.totals().measureTypes();
        Listing.answer(
                context,
                parameters,
                TotalAnswers.Type.class,
                TotalAnswers.Type::of,
                part -> part(types.stream(), part));
    }

    private static <T> List<T> part(Stream<T> rows, Part part) {
        return rows.skip(part.offset()).limit(part.limit()).toList();
    }

    private static String[] with(String[] names, String... more) {
        return Stream.concat(Stream.of(names), Stream.of(more)).toArray(String[]::new);
    }
}
