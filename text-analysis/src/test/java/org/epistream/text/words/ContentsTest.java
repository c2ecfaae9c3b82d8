package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsTest {
    private static final Contents WORDS = Contents.of("确保", "避免");

    @Test
    void aWordStandsAnywhereInItsPart() {
        assertThat(WORDS.anyIn("全力确保安全", 0, 6)).isTrue();
        assertThat(WORDS.anyIn("全力确保安全", 2, 4)).isTrue();
    }

    @Test
    void aWordThatLeavesItsPartIsNotThere() {
        assertThat(WORDS.anyIn("全力确保安全", 0, 3)).isFalse();
        assertThat(WORDS.anyIn("全力确保安全", 3, 6)).isFalse();
    }
}
