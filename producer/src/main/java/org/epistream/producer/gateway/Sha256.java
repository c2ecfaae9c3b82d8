package org.epistream.producer.gateway;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that tokens and contents are known by. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
