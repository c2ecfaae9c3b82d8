package org.epistream.text.page;

import java.time.LocalDate;
import java.util.List;
import org.epistream.text.repair.RepairedText;
import org.jspecify.annotations.Nullable;

/**
 * The readable part of a report: its stories, without the page around them.
 *
 * @param text the whole body, mended; story ranges point into it
 * @param title headline of the first story, or null
 * @param published day of publication as the page gives it, never the crawl or print clock, or null
 * @param signed the day under the text, as an order or a letter bears it, or null
 * @param source the medium or site credited, or null
 * @param reporters names in the byline
 * @param publisher words that hint at whose page it is (masthead, site name, "主办"), for finding its region; may be empty
 * @param stories at least one
 */
public record Page(
        RepairedText text,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable LocalDate signed,
        @Nullable String source,
        List<String> reporters,
        List<String> publisher,
        List<StoryRange> stories) {
    /**
     * One news item: a headline, and where its body text stands in {@link Page#text}.
     *
     * @param title headline, or null
     * @param titleFrom where the headline starts in the text, or -1 where it does not stand there
     * @param from first unit of the story's body text
     * @param to unit after the last
     */
    public record StoryRange(@Nullable String title, int titleFrom, int from, int to) {}

    public Page {
        reporters = List.copyOf(reporters);
        publisher = List.copyOf(publisher);
        stories = List.copyOf(stories);
    }
}
