package org.epistream.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that texts, files and tokens are known by. */
public final class Sha256 {
    private Sha256() {}

    /** All 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** The first bytes of the hash in lower-case hexadecimal digits, two for each. */
    public static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(of(bytes), 0, length);
    }

    /** The first bytes of the hash of a text's UTF-8. */
    public static String hex(String text, int length) {
        return hex(text.getBytes(StandardCharsets.UTF_8), length);
    }

    /** For what comes piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
