package org.epistream.dashboard.page;

import static java.util.Comparator.comparingInt;
import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.count.Provenance.QuoteRow;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.jspecify.annotations.Nullable;

/** Sentences with what they name marked in them. */
final class Quotes {
    private record Mark(MentionRow mention, Span span) {}

    private final Viewer viewer;
    private final Predicate<MentionRow> asked;

    /** @param asked whether a mention is one of those that the reader has asked for: they stand out */
    Quotes(Viewer viewer, Predicate<MentionRow> asked) {
        this.viewer = viewer;
        this.asked = asked;
    }

    /** The sentence mended and in simplified script. */
    Html mended(QuoteRow quote, List<MentionRow> mentions) {
        return marked(quote.text(), mentions, MentionRow::inQuote);
    }

    /** The sentence as it came. */
    Html asItCame(QuoteRow quote, List<MentionRow> mentions) {
        return marked(quote.asItCame(), mentions, MentionRow::inQuoteAsItCame);
    }

    private Html marked(String words, List<MentionRow> mentions, Function<MentionRow, @Nullable Span> place) {
        List<Mark> marks = new ArrayList<>();
        for (MentionRow mention : mentions) {
            Span span = place.apply(mention);
            if (span != null && span.end() <= words.length()) {
                marks.add(new Mark(mention, span));
            }
        }
        marks.sort(comparingInt((Mark mark) -> mark.span().start())
                .thenComparing(comparingInt((Mark mark) -> mark.span().end()).reversed()));
        return Shown.chinese(element("bdi", pieces(words, marks, 0, words.length())));
    }

    /** Marks lie side by side or one in another; of two that cross, the second is not marked. */
    private Html pieces(String words, List<Mark> marks, int start, int end) {
        List<Html> pieces = new ArrayList<>();
        int at = start;
        for (int i = 0; i < marks.size(); i++) {
            Span span = marks.get(i).span();
            if (span.start() < at || span.end() > end) {
                continue;
            }
            List<Mark> inside = marks.subList(i + 1, marks.size()).stream()
                    .filter(mark -> mark.span().end() <= span.end())
                    .toList();
            pieces.add(text(words.substring(at, span.start())));
            pieces.add(mark(marks.get(i).mention(), pieces(words, inside, span.start(), span.end())));
            at = span.end();
        }
        pieces.add(text(words.substring(at, end)));
        return all(pieces);
    }

    private Html mark(MentionRow mention, Html content) {
        Status status = mention.status();
        String styles = mention.kind().code()
                + (status == null ? "" : " " + status.code())
                + (asked.test(mention) ? " asked" : "");
        return element("mark", attribute("class", styles), attribute("title", what(mention)), content);
    }

    /** What a mention was taken for, in words. */
    String what(MentionRow mention) {
        String kind = Shown.kind(mention.kind()).in(viewer.language());
        Status status = mention.status();
        if (mention.kind() == CellKind.MEASURE) {
            String type = MeasureCatalogue.packaged()
                    .name(new MeasureType(mention.name()), viewer.language().locale());
            return status == null
                    ? kind + ": " + type
                    : kind + ": " + type + ", " + status.name(viewer.language().locale());
        }
        return kind + ": " + Shown.name(mention.kind(), mention.name(), viewer.language());
    }
}
