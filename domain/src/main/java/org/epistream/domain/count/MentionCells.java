package org.epistream.domain.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.epistream.domain.Cut;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Story;
import org.jspecify.annotations.Nullable;

/** The cell that each mention of a report counts in. */
public final class MentionCells {
    private MentionCells() {}

    /** For each mention of an analysis its cell, or null where it is not counted. */
    public static List<@Nullable Cell> of(Analysis analysis) {
        NamedCells named = new NamedCells(analysis);
        List<@Nullable Cell> cells = new ArrayList<>(analysis.mentions().size());
        for (Mention mention : analysis.mentions()) {
            cells.add(cell(analysis, analysis.stories().get(mention.story()), mention, named));
        }
        return Collections.unmodifiableList(cells);
    }

    private static @Nullable Cell cell(Analysis analysis, Story story, Mention mention, NamedCells named) {
        if (mention instanceof Mention.Measure measure) {
            return new MeasureCell(story.day(), story.region(), measure.type(), measure.status());
        }
        if (mention instanceof Mention.Figure figure) {
            // The dead of a fire must not stand beside those of a disease.
            return analysis.epidemic() && FigureCell.canHold(figure.value()) ? figure(story, figure) : null;
        }
        return named.of(story, mention);
    }

    private static FigureCell figure(Story story, Mention.Figure figure) {
        String unit = figure.unit();
        return new FigureCell(
                story.day(),
                story.region(),
                figure.what(),
                unit == null || unit.isBlank() ? null : Cut.to(FigureCell.MAX_UNIT, unit),
                figure.value());
    }
}
