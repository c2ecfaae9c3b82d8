package org.epistream.text.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Story;

/** What an analysis promises of every text. */
final class Promises {
    private static final int LONGEST_NAME = 200;

    private Promises() {}

    static void check(Analysis analysis, String body) {
        int last = 0;
        for (Mention mention : analysis.mentions()) {
            within(mention.span(), body, mention);
            assertThat(mention.span().start()).as("order of %s", mention).isGreaterThanOrEqualTo(last);
            assertThat(mention.text()).as("words of %s", mention).isNotEmpty();
            assertThat(mention.text().length()).as("length of %s", mention).isLessThanOrEqualTo(longest(mention));
            last = mention.span().start();
        }
        for (Story story : analysis.stories()) {
            within(story.span(), body, story);
        }
        assertThat(analysis.omitted()).isNotNegative();
    }

    private static int longest(Mention mention) {
        // A meeting that is only called so again bears the name that it had before.
        return mention instanceof Mention.Meeting
                ? LONGEST_NAME
                // Mending takes characters away; each byte of GBK that is shown alone stands for half of one.
                : mention.span().end() - mention.span().start() + 1;
    }

    private static void within(Span span, String body, Object what) {
        assertThat(span.end()).as("end of %s", what).isLessThanOrEqualTo(body.length());
    }
}
