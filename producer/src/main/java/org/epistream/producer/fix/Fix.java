package org.epistream.producer.fix;

import java.time.LocalDate;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report that is to be corrected.
 *
 * @param at where in the raw topic stands what is so of it now
 * @param source the medium credited so far, or null
 * @param published the day of publication so far, or null
 */
public record Fix(
        LogPlace at,
        ReportId id,
        @Nullable String source,
        @Nullable LocalDate published) {}
