package org.epistream.text.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an HTML page says about its article outside of the text. */
final class PageHints {
    private static final int SHORTEST_TITLE = 5;
    private static final int MOST_PARTS = 8;

    private final Document page;
    private final UnaryOperator<String> mend;

    PageHints(Document page, UnaryOperator<String> mend) {
        this.page = page;
        this.mend = mend;
    }

    @Nullable
    String title() {
        String named = meta("ArticleTitle", "og:title");
        if (named != null) {
            return named;
        }
        for (Element heading : page.select("h1")) {
            String words = heading.text().strip();
            if (words.length() >= SHORTEST_TITLE && !Issuers.isIssuer(words)) {
                return mend.apply(words);
            }
        }
        // The parts of a title are headline, column and site, in this order or the other way round.
        for (String words : titleParts()) {
            if (words.length() >= SHORTEST_TITLE && !Issuers.isIssuer(words) && Days.first(words) == null) {
                return words;
            }
        }
        return null;
    }

    private List<String> titleParts() {
        return Stream.of(page.title().strip().split("\\s*[-_|—]+\\s*"))
                .limit(MOST_PARTS)
                .map(mend)
                .toList();
    }

    void offerTo(Credits credits) {
        String day = meta("PubDate", "publishdate", "article:published_time");
        credits.publication().offer(Publication.Place.HEAD, day == null ? null : Days.first(day));
        credits.source().offer(CreditedSource.Place.LABEL, meta("ContentSource", "source"));
        String author = meta("Author");
        if (author != null && credits.reporters().isEmpty()) {
            credits.addReporters(author);
        }
        for (String part : titleParts()) {
            if (Issuers.isIssuer(part)) {
                credits.addPublisher(part);
            }
        }
        String site = meta("SiteName", "og:site_name");
        if (site != null) {
            credits.addPublisher(site);
        }
    }

    private @Nullable String meta(String... names) {
        for (Element meta : page.select("meta")) {
            for (String name : names) {
                if ((meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("property").equalsIgnoreCase(name))
                        && !meta.attr("content").isBlank()) {
                    return mend.apply(meta.attr("content").strip());
                }
            }
        }
        return null;
    }
}
