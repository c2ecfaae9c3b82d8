package org.epistream.text.page;

import java.util.BitSet;
import java.util.List;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.text.page.Page.StoryRange;
import org.epistream.text.page.Publication.Place;
import org.epistream.text.repair.RepairedText;
import org.epistream.text.repair.Repairer;
import org.epistream.text.repair.SourceText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns a report as it came into its readable, mended part. Safe to use on many threads. */
public final class PageReader {
    /** Enough to see which years a page speaks of. */
    private static final int MOST_DAYS = 200;

    private final Repairer repairer = new Repairer();

    public PageReader() {}

    public Page read(Report report) {
        Document html =
                isHtml(report) ? Parser.htmlParser().setTrackPosition(true).parseInput(report.body(), "") : null;
        PageHints hints = html == null ? null : new PageHints(html, this::mended);
        RepairedText text = repairer.repair(source(report.body(), html));
        Credits credits = new Credits();
        List<Line> lines = PageLines.of(text.text(), credits);
        Stories stories = new Stories(text.text(), lines, credits);
        List<StoryRange> ranges = stories.find(hint(report, hints));
        if (hints != null) {
            hints.offerTo(credits);
        }
        credits.publication().offer(Place.SENDER, report.published());
        return new Page(
                text.without(stories.cut()),
                ranges.get(0).title(),
                credits.publication().day(() -> Days.find(text.text(), MOST_DAYS)),
                credits.publication().signed(),
                credits.source().name(),
                credits.reporters(),
                credits.publisher(),
                moved(ranges, stories.cut()));
    }

    private static SourceText source(String body, @Nullable Document html) {
        SourceText source = html == null ? SourceText.plain(body) : HtmlText.of(body, html);
        return source.text().isBlank() ? SourceText.plain(body) : source;
    }

    /** Senders name plain text what they did not look at. */
    private static boolean isHtml(Report report) {
        if (report.mediaType() == MediaType.HTML) {
            return true;
        }
        String head = report.body()
                .substring(0, Math.min(200, report.body().length()))
                .stripLeading();
        return begins(head, "<!doctype html") || begins(head, "<html");
    }

    private static boolean begins(String head, String tag) {
        return head.regionMatches(true, 0, tag, 0, tag.length());
    }

    private @Nullable String hint(Report report, @Nullable PageHints hints) {
        String named = hints == null ? null : hints.title();
        String title = report.title();
        return named != null || title == null || title.isBlank() ? named : mended(title.strip());
    }

    private String mended(String words) {
        return repairer.repair(words).text();
    }

    /** The ranges in the text without what was cut out. */
    private static List<StoryRange> moved(List<StoryRange> ranges, BitSet cut) {
        if (cut.isEmpty()) {
            return ranges;
        }
        int[] kept = new int[ranges.get(ranges.size() - 1).to() + 1];
        for (int i = 1; i < kept.length; i++) {
            kept[i] = kept[i - 1] + (cut.get(i - 1) ? 0 : 1);
        }
        return ranges.stream()
                .map(range -> new StoryRange(
                        range.title(),
                        range.titleFrom() < 0 ? -1 : kept[range.titleFrom()],
                        kept[range.from()],
                        kept[range.to()]))
                .toList();
    }
}
