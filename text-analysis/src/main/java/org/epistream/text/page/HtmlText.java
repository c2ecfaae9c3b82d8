package org.epistream.text.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.epistream.text.repair.SourceText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Takes the text out of an HTML page: a line for each block or row, a tab between cells, without what only serves the
 * site. Every character knows where it stands in the source of the page.
 */
final class HtmlText implements NodeFilter {
    private static final Set<String> SILENT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "select",
            "button",
            "textarea",
            "iframe",
            "svg",
            "object",
            "audio",
            "video");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final String html;
    private final SiteParts siteParts;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int last;

    private HtmlText(String html, Document page) {
        this.html = html;
        this.siteParts = SiteParts.of(page);
    }

    /**
     * @param html source of the page
     * @param page the page, parsed from it with its positions kept
     */
    static SourceText of(String html, Document page) {
        HtmlText taken = new HtmlText(html, page);
        page.filter(taken);
        int length = taken.text.length();
        return new SourceText(
                taken.text.toString(), Arrays.copyOf(taken.starts, length), Arrays.copyOf(taken.ends, length), false);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words);
        } else if (node instanceof Element element) {
            String name = element.normalName().toLowerCase(Locale.ROOT);
            if (SILENT.contains(name) || siteParts.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("br") || isBlock(element)) {
                newLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (CELLS.contains(element.normalName())) {
                separate('\t');
            } else if (isBlock(element)) {
                newLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !CELLS.contains(element.normalName()) && !isInCell(element);
    }

    /** A paragraph that fills a cell does not break its row. */
    private static boolean isInCell(Element element) {
        Element parent = element.parent();
        return parent != null && CELLS.contains(parent.normalName()) && parent.childrenSize() == 1;
    }

    private void write(TextNode node) {
        Range range = node.sourceRange();
        String words = node.getWholeText();
        int from = range.isTracked() ? Math.min(range.startPos(), html.length()) : last;
        int to = range.isTracked() ? Math.min(range.endPos(), html.length()) : last;
        Entities decoded = Entities.decode(html, from, to);
        boolean exact = decoded.text().equals(words);
        for (int i = 0; i < words.length(); i++) {
            // Where the parser mended the source, its characters only know the stretch they come from.
            int start = exact ? decoded.starts()[i] : from;
            int end = exact ? decoded.ends()[i] : Math.max(to, from + 1);
            char c = words.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == '\f') {
                c = ' ';
                if (text.length() == 0 || text.charAt(text.length() - 1) <= ' ') {
                    continue;
                }
            }
            append(c, start, end);
        }
        last = Math.max(last, to);
    }

    private void newLine() {
        while (text.length() > 0 && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\t')) {
            text.setLength(text.length() - 1);
        }
        separate('\n');
    }

    private void separate(char separator) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            int at = Math.min(last, html.length() - 1);
            append(separator, at, at + 1);
        }
    }

    private void append(char c, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = Math.max(end, start + 1);
        text.append(c);
    }
}
