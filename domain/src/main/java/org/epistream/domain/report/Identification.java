package org.epistream.domain.report;

import org.jspecify.annotations.Nullable;

/** Makes the id of a report whose sender gives it none. */
@FunctionalInterface
public interface Identification {
    /**
     * @param url where it was published, as the sender writes it, or null
     * @param body the text or page as it came
     */
    ReportId identify(@Nullable String url, String body, MediaType mediaType);
}
