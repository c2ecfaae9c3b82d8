package org.epistream.producer.fix;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.epistream.domain.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are corrected, by what stands of them now; null asks for all.
 *
 * @param ids empty for any
 * @param source the medium credited, to the letter; empty for reports that credit none
 * @param url what the address begins with
 * @param since the first day of publication
 * @param until the last
 */
public record Selection(
        Set<String> ids,
        @Nullable String source,
        @Nullable String url,
        @Nullable LocalDate since,
        @Nullable LocalDate until)
        implements Predicate<Report> {
    public Selection {
        ids = Set.copyOf(ids);
    }

    /** Whether it asks for all. */
    public boolean isOpen() {
        return ids.isEmpty() && source == null && url == null && since == null && until == null;
    }

    @Override
    public boolean test(Report report) {
        LocalDate published = report.published();
        return (ids.isEmpty() || ids.contains(report.id().value()))
                && (source == null || source.equals(report.source() == null ? "" : report.source()))
                && (url == null || report.url() != null && report.url().startsWith(url))
                && (since == null || published != null && !published.isBefore(since))
                && (until == null || published != null && !published.isAfter(until));
    }
}
