package org.epistream.producer.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may send: names and hashes of bearer tokens, one on a line as {@code name sha256:…}, from a file that is read again once it
 * has changed. The hash is a plain one, which only tokens drawn at random with 128 bits or more allow.
 */
public final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,60})\\s+sha256:([0-9a-fA-F]{64})");
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Token(String name, byte[] hash) {}

    private final Path file;
    private volatile List<Token> known;
    private String version;
    private long lookedAt = System.nanoTime();

    private Tokens(Path file) throws IOException {
        this.file = file;
        version = version(file);
        known = read(file);
    }

    /** @throws IllegalArgumentException naming the file and the line that cannot be used */
    public static Tokens of(Path file) {
        try {
            return new Tokens(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whose token it is; empty where it is nobody's. Takes as long for the one as for the other. */
    Optional<String> owner(String token) {
        readAgain();
        byte[] hash = Sha256.of(token.getBytes(UTF_8));
        String owner = null;
        for (Token each : known) {
            if (MessageDigest.isEqual(each.hash(), hash)) {
                owner = each.name();
            }
        }
        return Optional.ofNullable(owner);
    }

    /** A file that is gone or half written leaves the tokens as they were: nobody is locked out by an editor. */
    private synchronized void readAgain() {
        if (System.nanoTime() - lookedAt < LOOK_NANOS) {
            return;
        }
        lookedAt = System.nanoTime();
        try {
            String now = version(file);
            if (!now.equals(version)) {
                version = now;
                known = read(file);
                LOG.atInfo().log("the tokens were read again");
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.atError()
                    .addKeyValue("fault", e.getMessage())
                    .log("the file of tokens cannot be used; those from before still count");
        }
    }

    private static List<Token> read(Path file) throws IOException {
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(file + " line " + number + " is not of the form: name sha256:…");
            }
            tokens.add(new Token(parts.group(1), HexFormat.of().parseHex(parts.group(2))));
        }
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException(file + " has no token in it");
        }
        return List.copyOf(tokens);
    }

    private static String version(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    }
}
