package org.epistream.text.copy;

import java.time.Instant;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.text.page.Page;
import org.epistream.text.page.PageReader;

/** What a body says: the letters and digits of its stories, mended and in simplified script, without what a page puts around them. */
public final class MendedText {
    private final PageReader pages = new PageReader();

    /** The text; that of the body itself where it has no letter. */
    public String of(String body, MediaType mediaType) {
        Page page = pages.read(
                new Report(new ReportId("unknown"), null, null, null, body, mediaType, null, Instant.EPOCH, null));
        String text = page.text().text();
        StringBuilder letters = new StringBuilder(text.length());
        for (Page.StoryRange range : page.stories()) {
            text.substring(range.from(), range.to())
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(letters::appendCodePoint);
        }
        return letters.isEmpty() ? body : letters.toString();
    }
}
