package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.text;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.epistream.domain.count.Provenance.Report;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.report.AsideState;

/** The pages under their addresses. */
public final class Pages {
    static final String OVERVIEW = "/";
    static final String MEASURES = "/measures";
    static final String REPORTS = "/reports";
    static final String NAMES = "/names";
    static final String FIGURES = "/figures";
    static final String ASIDE = "/set-aside";
    static final String STATUS = "/status";

    private static final int ROWS = 50;

    /** Makes what a page shows to a reader. */
    private interface Content {
        Html show(Viewer viewer);
    }

    private final ReadModel model;
    private final Supplier<List<PartState>> parts;

    /**
     * @param model what is shown
     * @param parts how the parts of the pipeline are doing; must answer at once
     */
    public Pages(ReadModel model, Supplier<List<PartState>> parts) {
        this.model = model;
        this.parts = parts;
    }

    /** Adds the pages and the files that they draw on. */
    public void addTo(RoutesConfig routes) {
        Assets.addTo(routes);
        page(routes, OVERVIEW, Words.OVERVIEW, viewer -> new Overview(model).show(viewer, parts.get()));
        page(
                routes,
                MEASURES,
                Words.MEASURES,
                viewer -> filtered(viewer, MEASURES, new MeasuresView(viewer).show(model.totals())));
        page(
                routes,
                REPORTS,
                Words.REPORTS,
                viewer -> filtered(viewer, REPORTS, new ReportsView(viewer).all(model.provenance())));
        page(routes, NAMES, Words.NAMES, this::names);
        page(
                routes,
                FIGURES,
                Words.FIGURES,
                viewer -> filtered(viewer, FIGURES, new FiguresView(viewer).show(model.counts(), ROWS)));
        page(routes, ASIDE, Words.ASIDE, this::aside);
        page(routes, STATUS, Words.STATUS_PAGE, this::status);
        routes.get(REPORTS + "/<id>", this::report);
        routes.exception(BadAddress.class, (fault, context) -> badAddress(context, fault));
    }

    /** Says on a page that the counts cannot be read now; returns whether a page was asked for. */
    public static boolean unavailable(Context context) {
        if (!Boolean.TRUE.equals(context.attribute(Pages.class.getName()))) {
            return false;
        }
        Viewer viewer = viewerOf(context, Address.EMPTY);
        context.status(503).header("Retry-After", "5").header("Cache-Control", "no-store");
        context.result(new Layout(viewer, OVERVIEW)
                .document(
                        Words.UNAVAILABLE,
                        TableView.section(
                                "unavailable",
                                Words.UNAVAILABLE.in(viewer.language()),
                                TableView.empty(viewer.say(Words.UNAVAILABLE_DETAIL)))));
        return true;
    }

    private void page(RoutesConfig routes, String path, Words title, Content content) {
        routes.get(path, context -> {
            Viewer viewer = read(context);
            if (isKnown(context, viewer)) {
                context.status(304);
            } else {
                context.result(new Layout(viewer, path).document(title, content.show(viewer)));
            }
        });
    }

    private void report(Context context) {
        Viewer viewer = read(context);
        String id = context.pathParam("id");
        if (isKnown(context, viewer)) {
            context.status(304);
            return;
        }
        Optional<Report> report = model.provenance().report(id);
        if (report.isEmpty()) {
            context.status(404);
        }
        Html content = report.map(found -> new ReportView(viewer).show(found))
                .orElseGet(() -> TableView.section(
                        "gone", Words.GONE.in(viewer.language()), TableView.empty(viewer.say(Words.NO_REPORT))));
        context.result(new Layout(viewer, ReportCards.path(id)).document(Words.REPORTS, content));
    }

    private Html names(Viewer viewer) {
        NamesView names = new NamesView(viewer, model.counts(), ROWS);
        return filtered(
                viewer,
                NAMES,
                Html.styled("div", "beside roomy", names.persons(), names.bodies(), names.places(), names.meetings()));
    }

    private Html aside(Viewer viewer) {
        AsideView aside = new AsideView(viewer);
        return all(
                aside.rejections(model.counts().rejections(AsideState.OPEN, ROWS, 0)),
                aside.deadLetters(model.counts().deadLetters(AsideState.OPEN, ROWS, 0)));
    }

    private Html status(Viewer viewer) {
        StatusView status = new StatusView(viewer);
        List<PartState> now = parts.get();
        return all(
                status.parts(now),
                status.lags(now),
                status.stock(model.counts().summary(), model.counts().setAside()));
    }

    private static Html filtered(Viewer viewer, String path, Html content) {
        return all(new FilterView(viewer).show(path), content);
    }

    private static Viewer read(Context context) {
        context.attribute(Pages.class.getName(), true);
        return viewerOf(context, AddressReader.read(context.queryParamMap()));
    }

    private static Viewer viewerOf(Context context, Address address) {
        Language language = Language.choose(address.language(), context.header("Accept-Language"));
        context.contentType("text/html; charset=utf-8")
                .header("Vary", "Accept-Language")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Content-Language", language.tag());
        return new Viewer(language, address);
    }

    /** Whether the browser has the page as it is now; costs no reading of counts. */
    private boolean isKnown(Context context, Viewer viewer) {
        int state = Objects.hash(
                model.changes().state(), parts.get(), viewer, context.path(), Assets.address("epistream.js"));
        String tag = "W/\"" + Integer.toHexString(state) + "\"";
        context.header("ETag", tag);
        return tag.equals(context.header("If-None-Match"));
    }

    private static void badAddress(Context context, BadAddress fault) {
        Viewer viewer = viewerOf(context, Address.EMPTY);
        context.status(400).header("Cache-Control", "no-store");
        context.result(new Layout(viewer, OVERVIEW)
                .document(
                        Words.BAD_ADDRESS,
                        TableView.section(
                                "bad-address",
                                Words.BAD_ADDRESS.in(viewer.language()),
                                TableView.empty(text(String.valueOf(fault.getMessage()))))));
    }
}
