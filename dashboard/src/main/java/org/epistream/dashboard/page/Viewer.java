package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.text;

import org.epistream.domain.count.Filter;

/**
 * Who looks at a page, and at what.
 *
 * @param language what the page is written in
 * @param address what is asked for
 */
record Viewer(Language language, Address address) {
    Html say(Words words) {
        return text(words.in(language));
    }

    Html say(Words words, Object... values) {
        return text(words.in(language).formatted(values));
    }

    Html number(long value) {
        return text(language.number(value));
    }

    /** A number that leads to the reports behind it; nothing leads from nothing. */
    Html number(long value, Address reports) {
        return value == 0 ? Html.styled("span", "none", text("0")) : link(reports.on(Pages.REPORTS), number(value));
    }

    Filter measures() {
        return address.measures();
    }
}
