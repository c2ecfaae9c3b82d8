package org.epistream.producer;

import java.util.Optional;
import java.util.function.BiFunction;
import org.epistream.domain.Sha256;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Knows a report by the page it stands on, and without one by what it says: a page that is fetched again is a revision, and the
 * same text is the same report.
 */
public final class AddressOrText implements Identification {
    private final BiFunction<String, MediaType, String> mended;

    /**
     * @param mended what a body says, whatever damage it took on its way; so that a damaged copy and its clean twin are one
     *     report
     */
    public AddressOrText(BiFunction<String, MediaType, String> mended) {
        this.mended = mended;
    }

    @Override
    public ReportId identify(@Nullable String url, String body, MediaType mediaType) {
        Optional<String> page = url == null ? Optional.empty() : CanonicalUrl.of(url);
        if (page.isEmpty()) {
            return new ReportId("text-" + fingerprint(mended.apply(body, mediaType)));
        }
        String address = page.get();
        boolean usable = address.length() <= ReportId.MAX_LENGTH && address.indexOf('\uFFFD') < 0;
        return new ReportId(usable ? address : "page-" + fingerprint(address));
    }

    /** White space does not count: a copy that is wrapped otherwise is the same report. */
    private static String fingerprint(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> bare.append((char) c));
        return Sha256.hex(bare.toString(), 16);
    }
}
