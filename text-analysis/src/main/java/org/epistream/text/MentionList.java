package org.epistream.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;

/** The mentions of a report in order of appearance, the first of them kept and the rest counted. */
final class MentionList {
    private final List<Mention> all = new ArrayList<>();

    void addAll(List<Mention> mentions) {
        all.addAll(mentions);
    }

    List<Mention> kept() {
        all.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return List.copyOf(all.subList(0, Math.min(all.size(), Analysis.MAX_MENTIONS)));
    }

    int omitted() {
        return Math.max(0, all.size() - Analysis.MAX_MENTIONS);
    }
}
