package org.epistream.cli.extract;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.text.page.PageReader;
import org.epistream.text.repair.RepairedText;

/** What a person reads of a report's body as it came: of a page the text without the markup. */
final class AsItCame {
    private static final String ENDS = "。！？!?\n";

    /** Longest part of a sentence that is looked at, in UTF-16 units. */
    private static final int REACH = 400;

    private final String text;
    private final int[] starts;

    /** @param starts for each UTF-16 unit of the text where it stands in the body; never falling */
    private AsItCame(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static AsItCame of(Report report) {
        String body = report.body();
        if (report.mediaType() == MediaType.HTML || body.stripLeading().startsWith("<")) {
            return page(body, new PageReader().read(report).text());
        }
        return new AsItCame(body, IntStream.range(0, body.length()).toArray());
    }

    /** A character that stands for one of the body is shown as that one; an entity or a damaged run as it was read. */
    private static AsItCame page(String body, RepairedText read) {
        StringBuilder text = new StringBuilder(read.text());
        int[] starts = new int[text.length()];
        for (int i = 0; i < starts.length; i++) {
            Span span = read.span(i, i + 1);
            starts[i] = span.start();
            if (span.end() - span.start() == 1 && !Character.isWhitespace(text.charAt(i))) {
                text.setCharAt(i, body.charAt(span.start()));
            }
        }
        return new AsItCame(text.toString(), starts);
    }

    String text() {
        return text;
    }

    /** The first unit that stands at this place of the body or behind it. */
    int at(int place) {
        int at = Arrays.binarySearch(starts, place);
        if (at < 0) {
            return -at - 1;
        }
        // several may stand for one place
        while (at > 0 && starts[at - 1] == place) {
            at--;
        }
        return at;
    }

    String words(Span span) {
        return text.substring(at(span.start()), at(span.end()));
    }

    /** What stands before a place in its sentence. */
    String before(int place) {
        int to = at(place);
        int from = to;
        while (from > 0 && to - from < REACH && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, to);
    }

    /** What stands behind a place in its sentence, the mark at its end included. */
    String behind(int place) {
        int from = at(place);
        int to = from;
        while (to < text.length() && to - from < REACH && (to == from || ENDS.indexOf(text.charAt(to - 1)) < 0)) {
            to++;
        }
        return text.substring(from, to);
    }
}
