package org.epistream.domain.analysis;

import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.copy.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis of one report found. All text is in simplified script with damage repaired.
 *
 * @param version the analysis that found it, lexicon included
 * @param epidemic whether the report deals with the control of a disease; if not, it has no measure
 * @param disease the disease in its common short form, or null
 * @param kind what sort of report it is
 * @param title headline of the first story, or null
 * @param published the day the page says it was published, or null
 * @param source the medium credited, or null
 * @param reporters names in the byline
 * @param stories at least one, in order of appearance
 * @param mentions in order of appearance, at most {@value #MAX_MENTIONS}
 * @param omitted how many mentions beyond that were found and left out
 * @param quotes the sentences in which the mentions stand, in order of appearance; none from an analysis that kept none
 * @param repairs what was mended, one for each kind of damage
 * @param signature what its copies are known by, or null for a text too short to tell
 */
public record Analysis(
        String version,
        boolean epidemic,
        @Nullable String disease,
        ReportKind kind,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String source,
        List<String> reporters,
        List<Story> stories,
        List<Mention> mentions,
        int omitted,
        List<Quote> quotes,
        List<Repair> repairs,
        @Nullable Signature signature) {
    /** A long report names two hundred things; the bound keeps a hostile one from filling the log. */
    public static final int MAX_MENTIONS = 5_000;

    public Analysis {
        reporters = List.copyOf(reporters);
        stories = List.copyOf(stories);
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        repairs = List.copyOf(repairs);
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("an analysis without a story");
        }
        if (mentions.size() > MAX_MENTIONS) {
            throw new IllegalArgumentException("an analysis with " + mentions.size() + " mentions");
        }
        for (Mention mention : mentions) {
            if (mention.story() < 0 || mention.story() >= stories.size()) {
                throw new IllegalArgumentException("a mention in story " + mention.story() + " of " + stories.size());
            }
            if (!epidemic && mention instanceof Mention.Measure) {
                throw new IllegalArgumentException("a measure in a report that deals with no disease");
            }
        }
        for (Quote quote : quotes) {
            for (Quote.Quoted quoted : quote.mentions()) {
                if (quoted.mention() >= mentions.size()) {
                    throw new IllegalArgumentException(
                            "a quote of mention " + quoted.mention() + " of " + mentions.size());
                }
            }
        }
    }
}
