package org.epistream.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.count.Day;
import org.jspecify.annotations.Nullable;

/** The day the measures of a story are counted on. */
final class StoryDay {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private StoryDay() {}

    /** The first full day named that is not to come yet, else the day of publication, else of arrival. */
    static Day of(List<Mention> mentions, @Nullable LocalDate published, Instant observedAt) {
        LocalDate arrived = observedAt.atOffset(CHINA).toLocalDate();
        LocalDate latest = published == null ? arrived : published;
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Date date && !date.day().contains("X")) {
                LocalDate day = LocalDate.parse(date.day());
                if (!day.isAfter(latest)) {
                    return new Day(day, Day.From.STORY);
                }
            }
        }
        return published == null ? new Day(arrived, Day.From.OBSERVED) : new Day(published, Day.From.PUBLISHED);
    }
}
