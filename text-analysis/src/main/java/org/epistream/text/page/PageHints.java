package org.epistream.text.page;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an HTML page says about its article outside of the text. */
final class PageHints {
    private static final int SHORTEST_TITLE = 5;
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
            if (heading.text().strip().length() >= SHORTEST_TITLE) {
                return mend.apply(heading.text().strip());
            }
        }
        String whole = page.title().strip();
        String article = whole.split("\\s*[-_|—]+\\s*", 2)[0];
        return article.length() >= SHORTEST_TITLE ? mend.apply(article) : null;
    }

    void offerTo(Credits credits) {
        String day = meta("PubDate", "publishdate", "article:published_time");
        credits.offerPublished(day == null ? null : Days.first(day));
        credits.offerSource(meta("ContentSource", "source"));
        String author = meta("Author");
        if (author != null && credits.reporters().isEmpty()) {
            credits.addReporters(author);
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
