package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.epistream.text.words.Terms.Hit;
import org.junit.jupiter.api.Test;

class TailsTest {
    private static final Tails<Integer> TAILS = new Tails<>(Map.of("局", 1, "市局", 2, "公安局", 3, "局长", 4, "会", 5));

    @Test
    void termsAreFoundByWhereTheyEndTheLongestFirst() {
        assertThat(TAILS.byEnd("某市公安局局长", 0, 7))
                .containsExactly(
                        List.of(new Hit<>(2, 5, 3), new Hit<>(4, 5, 1)),
                        List.of(new Hit<>(5, 6, 1)),
                        List.of(new Hit<>(5, 7, 4)));
    }

    @Test
    void noTermBeginsBeforeThePart() {
        assertThat(TAILS.byEnd("公安局", 1, 3)).containsExactly(List.of(new Hit<>(2, 3, 1)));
    }

    @Test
    void ofTermsThatOverlapTheFirstIsTaken() {
        assertThat(TAILS.longest("市局长会", 0, 4)).containsExactly(new Hit<>(0, 2, 2), new Hit<>(3, 4, 5));
    }
}
