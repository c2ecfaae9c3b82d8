package org.epistream.domain.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {
    private static final String SKETCH = "a".repeat(Signature.SKETCH_LENGTH);

    @Test
    void theFullestOfTheCopiesStandsForThem() {
        // Given
        Copies copies = new Copies(List.of());

        // When
        copies.put("cut", 0, signature(50, 0));
        copies.put("whole", 1, signature(100, 0));
        copies.put("alike", 2, signature(100, 0));

        // Then
        Leader alike = new Leader("alike", 100);
        assertThat(copies.standings())
                .isEqualTo(Map.of(
                        "alike", new Copies.Standing(null, true),
                        "whole", new Copies.Standing(alike, false),
                        "cut", new Copies.Standing(alike, false)));
    }

    @Test
    void aReportOfOtherWordsIsNoCopy() {
        // Given
        Copies copies = new Copies(List.of());

        // When
        copies.put("one", 0, signature(100, 0));
        copies.put("other", 1, signature(100, 60));

        // Then
        assertThat(copies.standings()).isEmpty();
    }

    @Test
    void whatMoreReportsShareThanAreCopiedJoinsNothing() {
        // Given
        Copies copies = new Copies(List.of());
        for (int i = 0; i < Copies.MOST; i++) {
            copies.put("r" + i, 0, signature(100, 0));
        }

        // When
        Map<String, Copies.Standing> full = copies.standings();
        copies.put("one more", 0, signature(100, 0));
        Map<String, Copies.Standing> boilerplate = copies.standings();
        copies.remove("r7");
        Map<String, Copies.Standing> again = copies.standings();

        // Then
        assertThat(full).hasSize(Copies.MOST);
        assertThat(boilerplate).isEmpty();
        assertThat(again).hasSize(Copies.MOST);
    }

    @ParameterizedTest
    @CsvSource({"1, 20", "2, 20", "3, 20", "4, 105", "5, 105"})
    void theOrderInWhichReportsComeAndGoDoesNotMatter(long seed, int ids) {
        // Given
        Random random = new Random(seed);
        Copies copies = new Copies(List.of());
        Map<String, Signature> standing = new TreeMap<>();

        // When
        for (int i = 0; i < 20 * ids; i++) {
            String id = "r" + random.nextInt(ids);
            if (random.nextInt(ids > 100 ? 40 : 4) == 0) {
                copies.remove(id);
                standing.remove(id);
            } else {
                Signature signature = signature(1 + random.nextInt(100), random.nextInt(40));
                copies.put(id, 0, signature);
                standing.put(id, signature);
            }
        }

        // Then
        List<String> shuffled = new ArrayList<>(standing.keySet());
        Collections.shuffle(shuffled, random);
        Copies once = new Copies(List.of());
        shuffled.forEach(id -> once.put(id, 0, standing.get(id)));
        assertThat(copies.standings()).isEqualTo(once.standings());
    }

    /** @param different how many of its components differ from those of all others */
    private static Signature signature(int length, int different) {
        String own = "b".repeat(different);
        return new Signature(length, own + SKETCH.substring(different), "", List.of());
    }
}
