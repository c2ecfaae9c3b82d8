package org.epistream.text.page;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.epistream.domain.Table;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The elements of a page that serve its site: those named so, and those that are little but links. */
final class SiteParts {
    private static final Set<String> NAMES =
            Set.copyOf(Table.read(SiteParts.class, "site-parts.tsv", 1, cells -> cells.get(0)));
    private static final Set<String> LINK_BOXES = Set.of("div", "ul", "ol", "section", "table", "dl", "p");
    private static final Pattern ARTICLE = Pattern.compile("(?i)(article|content|news|post|detail|main|text)[-_].*");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
    /** A part of a site that is named so and yet holds more than this is the article in a badly named box. */
    private static final int LONG = 600;

    private static final double MOSTLY = 0.6;

    private final Map<Element, int[]> lengths = new IdentityHashMap<>();

    private SiteParts() {}

    static SiteParts of(Document page) {
        SiteParts parts = new SiteParts();
        page.traverse(parts.new Measuring());
        return parts;
    }

    boolean contains(Element element) {
        int[] length = lengths.getOrDefault(element, new int[4]);
        if (length[0] <= LONG
                && (isNamed(element.id(), length[3])
                        || element.classNames().stream().anyMatch(n -> isNamed(n, length[3])))) {
            return true;
        }
        // The header of a page without a headline in it serves the site; that of an article bears the headline.
        if (element.normalName().equals("header") && length[3] == 0 && length[0] <= LONG) {
            return true;
        }
        return LINK_BOXES.contains(element.normalName()) && length[2] >= 2 && length[1] >= length[0] * MOSTLY;
    }

    /** The header of an article, such as "article-header", holds its headline. */
    private static boolean isNamed(String name, int headings) {
        if (name.isEmpty() || headings > 0 && ARTICLE.matcher(name).lookingAt()) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\d{1,2}$", "");
        if (NAMES.contains(lower)) {
            return true;
        }
        for (String part : lower.split("[-_]", 2)) {
            if (NAMES.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Adds up for every element the characters in it, those of them in links, its links, and its headings. */
    private final class Measuring implements NodeVisitor {
        private int text;
        private int linked;
        private int links;
        private int openLinks;
        private int headings;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                lengths.put(element, new int[] {text, linked, links, headings});
                headings += HEADINGS.contains(element.normalName()) ? 1 : 0;
                if (element.normalName().equals("a")) {
                    openLinks++;
                    links++;
                }
            } else if (node instanceof TextNode words && !words.isBlank()) {
                int length = words.getWholeText().strip().length();
                text += length;
                linked += openLinks > 0 ? length : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                int[] before = lengths.getOrDefault(element, new int[4]);
                lengths.put(
                        element,
                        new int[] {text - before[0], linked - before[1], links - before[2], headings - before[3]});
                if (element.normalName().equals("a")) {
                    openLinks--;
                }
            }
        }
    }
}
