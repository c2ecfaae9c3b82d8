package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.epistream.text.words.Terms.Hit;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Terms<String> TERMS =
            new Terms<>(Map.of("隔离", "a", "集中隔离", "b", "隔离点", "c", "离", "d", "点位", "e"));

    private static final String TEXT = "集中隔离点位";

    @Test
    void allTermsAreFoundByWhereTheyStartTheLongestFirst() {
        assertThat(TERMS.all(TEXT, 0, TEXT.length()))
                .containsExactly(
                        new Hit<>(0, 4, "b"),
                        new Hit<>(2, 5, "c"),
                        new Hit<>(2, 4, "a"),
                        new Hit<>(3, 4, "d"),
                        new Hit<>(4, 6, "e"));
    }

    @Test
    void ofTermsThatOverlapTheFirstIsKept() {
        assertThat(TERMS.longest(TEXT, 0, TEXT.length())).containsExactly(new Hit<>(0, 4, "b"), new Hit<>(4, 6, "e"));
    }

    @Test
    void ofTermsThatStartTogetherTheLongerIsKept() {
        assertThat(TERMS.longest(TEXT, 1, TEXT.length())).containsExactly(new Hit<>(2, 5, "c"));
    }

    @Test
    void noTermIsReadAcrossTheEndOfAPart() {
        assertThat(TERMS.longest(TEXT, 2, 4)).containsExactly(new Hit<>(2, 4, "a"));
        assertThat(TERMS.longest(TEXT, 2, 3)).isEmpty();
        assertThat(TERMS.at(TEXT, 3, 3)).isNull();
    }

    @Test
    void atAPlaceTheLongestTermThatBeginsThereIsFound() {
        assertThat(TERMS.at(TEXT, 2, TEXT.length())).isEqualTo(new Hit<>(2, 5, "c"));
        assertThat(TERMS.at(TEXT, 1, TEXT.length())).isNull();
    }

    @Test
    void eachTermAtAPlaceIsHandedOverTheShortestFirst() {
        List<String> seen = new ArrayList<>();
        TERMS.each(TEXT, 2, TEXT.length(), (value, end) -> seen.add(value + end));
        assertThat(seen).containsExactly("a4", "c5");
    }

    @Test
    void hitsThatOverlapLeaveTheOneThatStartsFirst() {
        List<Hit<String>> hits =
                new ArrayList<>(List.of(new Hit<>(2, 4, "a"), new Hit<>(2, 5, "c"), new Hit<>(0, 3, "x")));
        hits.sort(Terms.order());

        assertThat(hits).extracting(Hit::value).containsExactly("x", "c", "a");
        assertThat(Terms.leftmost(hits)).extracting(Hit::value).containsExactly("x");
    }
}
