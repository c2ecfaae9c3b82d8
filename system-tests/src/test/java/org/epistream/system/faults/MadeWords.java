package org.epistream.system.faults;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The words and sentences that made-up reports consist of. */
final class MadeWords {
    static final List<String> SENTENCES = lines("sentences.txt");

    private static final Map<String, List<String>> WORDS = lines("words.tsv").stream()
            .map(line -> line.split("\t", 2))
            .collect(toMap(row -> row[0], row -> List.of(row[1].split(" "))));

    private static final Map<String, String> DAMAGE =
            lines("damage.tsv").stream().map(line -> line.split("\t", 2)).collect(toMap(row -> row[0], row -> row[1]));

    private MadeWords() {}

    /** Any word of a kind. */
    static String any(String kind, RandomGenerator random) {
        List<String> words = WORDS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("no words of kind " + kind);
        }
        return any(words, random);
    }

    static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The text as a mirror site republishes it: some characters traditional, with their reading behind them. */
    static String damaged(String text) {
        StringBuilder damaged = new StringBuilder();
        text.chars()
                .mapToObj(Character::toString)
                .map(character -> DAMAGE.getOrDefault(character, character))
                .forEach(damaged::append);
        return damaged.toString();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = MadeWords.class.getResourceAsStream("/made/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
