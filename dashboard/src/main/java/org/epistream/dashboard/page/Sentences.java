package org.epistream.dashboard.page;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.count.Provenance.QuoteRow;
import org.epistream.domain.count.Provenance.Report;
import org.epistream.domain.count.Provenance.StoryRow;

/** The sentences of a report with what each names. Sorted once: a report may name five thousand things. */
final class Sentences {
    private record Weighed(QuoteRow quote, long asked, long measures) {}

    private final Report report;
    private final Map<Integer, List<MentionRow>> mentions;

    Sentences(Report report) {
        this.report = report;
        this.mentions = report.mentions().stream()
                .filter(mention -> mention.quote() != null)
                .collect(groupingBy(
                        mention -> Objects.requireNonNull(mention.quote()).quote()));
    }

    /** What a sentence names, in order of appearance. */
    List<MentionRow> in(QuoteRow quote) {
        return mentions.getOrDefault(quote.quote(), List.of());
    }

    /** The sentences of a news item. */
    List<QuoteRow> of(StoryRow story) {
        return report.quotes().stream()
                .filter(quote -> in(quote).stream().anyMatch(mention -> mention.story() == story.story()))
                .toList();
    }

    /** The sentences that name most of what is asked for, in order of appearance; where nothing is, most measures. */
    List<QuoteRow> best(Predicate<MentionRow> asked, int most) {
        boolean any = report.mentions().stream().anyMatch(asked);
        return report.quotes().stream()
                .map(quote -> weighed(quote, asked))
                .filter(sentence -> !any || sentence.asked() > 0)
                .sorted(Comparator.comparingLong(Weighed::asked)
                        .thenComparingLong(Weighed::measures)
                        .reversed()
                        .thenComparingInt(sentence -> sentence.quote().quote()))
                .limit(most)
                .map(Weighed::quote)
                .sorted(Comparator.comparingInt(QuoteRow::quote))
                .toList();
    }

    private Weighed weighed(QuoteRow quote, Predicate<MentionRow> asked) {
        List<MentionRow> named = in(quote);
        return new Weighed(
                quote,
                named.stream().filter(asked).count(),
                named.stream().filter(mention -> mention.status() != null).count());
    }
}
