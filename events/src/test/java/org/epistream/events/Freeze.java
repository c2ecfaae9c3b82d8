package org.epistream.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps today's schemas and golden messages as those of the release that the build is on its way to, beside those of earlier
 * releases, which it never touches. Stands on the JDK alone:
 *
 * <pre>java events/src/test/java/org/epistream/events/Freeze.java</pre>
 */
final class Freeze {
    static final String SUMS = "SHA256SUMS";

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>epistream</artifactId>\\s*<version>([0-9.]+)-SNAPSHOT</version>");

    private static final String PACKAGE = "org/epistream/events/";

    private Freeze() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of("");
        if (Files.notExists(root.resolve("events/pom.xml"))) {
            throw new IllegalStateException("run it at the top of the repository");
        }
        Matcher version = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("pom.xml is at a release already; what is released stays as it is");
        }
        Path resources = root.resolve("events/src/test/resources").resolve(PACKAGE);
        Path release = resources.resolve("released").resolve(version.group(1));
        delete(release);
        copy(root.resolve("events/src/main/resources").resolve(PACKAGE + "schema"), release.resolve("schema"));
        copy(resources.resolve("golden"), release.resolve("golden"));
        List<String> sums = sums(release);
        Files.write(release.resolve(SUMS), sums);
        System.out.println(release + ": " + sums.size() + " files");
    }

    /** A line as of {@code sha256sum} for each file of a release, but its list of them. */
    static List<String> sums(Path release) throws IOException {
        return files(release).stream()
                .filter(file -> !file.getFileName().toString().equals(SUMS))
                .map(file -> sha256(file) + "  "
                        + release.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String sha256(Path file) {
        try {
            // Line ends as git may have made them are no change.
            byte[] text = Files.readString(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
