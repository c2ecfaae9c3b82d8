package org.epistream.producer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiFunction;
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
        byte[] digest = sha256().digest(bare.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
