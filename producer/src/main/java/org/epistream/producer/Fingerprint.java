package org.epistream.producer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.epistream.domain.report.ReportId;

/** The id of a report whose sender gives it none: made of its text, so that the same text is the same report. */
final class Fingerprint {
    private Fingerprint() {}

    /** White space does not count: a copy that is wrapped otherwise is the same report. */
    static ReportId of(String body) {
        StringBuilder bare = new StringBuilder(body.length());
        body.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> bare.append((char) c));
        byte[] digest = sha256().digest(bare.toString().getBytes(StandardCharsets.UTF_8));
        return new ReportId("text-" + HexFormat.of().formatHex(digest, 0, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
