package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.styled;

import java.util.List;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.place.Division;

/** What an analyst needs first, all of it filtered alike. */
final class Overview {
    private static final int NAMES = 8;
    private static final int FIGURES = 8;

    private final ReadModel model;

    Overview(ReadModel model) {
        this.model = model;
    }

    Html show(Viewer viewer, List<PartState> parts) {
        Filter filter = viewer.measures();
        Series series = Series.read(model.totals(), filter, viewer.address().period());
        NamesView names = new NamesView(viewer, model.counts(), NAMES);
        return all(
                new FilterView(viewer).show(Pages.OVERVIEW),
                new TilesView(viewer)
                        .show(
                                Glance.read(model, viewer.address()),
                                series,
                                model.counts().summary().writtenAt()),
                styled(
                        "div",
                        "beside",
                        new TimeView(viewer).show(series),
                        new MapView(viewer)
                                .show(Regions.read(model.totals(), filter.region(null), Division.Level.PROVINCE))),
                styled(
                        "div",
                        "beside",
                        new RegionsView(viewer)
                                .show(Regions.read(
                                        model.totals(),
                                        filter,
                                        Regions.below(viewer.address().region()))),
                        new TypesView(viewer).show(series.types())),
                new ReportsView(viewer).newest(model.provenance()),
                styled("div", "beside", names.persons(), names.bodies()),
                new FiguresView(viewer).show(model.counts(), FIGURES),
                new StatusView(viewer).strip(parts, model.counts().setAside()));
    }
}
