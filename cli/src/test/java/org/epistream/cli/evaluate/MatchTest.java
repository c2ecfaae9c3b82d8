package org.epistream.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchTest {
    @Test
    void eachValueCountsAsOftenAsItStandsOnBothSides() {
        // When
        Match match = Match.counted(values("testing", "testing", "schools"), values("testing", "venues"));

        // Then
        assertThat(match).isEqualTo(new Match(1, values("testing", "schools"), values("venues")));
        assertThat(match.predicted()).isEqualTo(2);
        assertThat(match.gold()).isEqualTo(3);
    }

    @Test
    void whatIsLeftOverShowsTheWordsThatWereNotFound() {
        // Given
        Value swab = new Value("testing", "testing (咽拭子)");
        Value sampling = new Value("testing", "testing (采样)");
        Value round = new Value("testing", "testing (一轮)");

        // Then
        assertThat(Match.counted(List.of(swab, sampling), List.of(sampling)))
                .isEqualTo(new Match(1, List.of(swab), List.of()));
        assertThat(Match.counted(List.of(swab, sampling), List.of(round, sampling)))
                .isEqualTo(new Match(2, List.of(), List.of()));
    }

    @Test
    void aNameMatchesOneThatHoldsItAndIsAtMostTwiceAsLong() {
        assertThat(names("县医院", "临山县医院").hits()).isEqualTo(1);
        assertThat(names("临山县医院", "县医院").hits()).isEqualTo(1);
        assertThat(names("四字县委", "委员").hits()).isZero();
        assertThat(names("四字县委", "县委").hits()).isEqualTo(1);
        assertThat(names("五个字县委", "县委").hits()).isZero();
        assertThat(names("县医院", "县学院").hits()).isZero();
    }

    @Test
    void aNameOfRareCharactersIsMeasuredInCharacters() {
        assertThat(names("𠮷𠮷", "𠮷").hits()).isEqualTo(1);
        assertThat(names("𠮷abc", "𠮷").hits()).isZero();
    }

    @Test
    void aNameTakesItsEqualBeforeOneThatOverlapsAndNoneTwice() {
        // When
        Match match = Match.ofNames(values("山医院", "山医院东区"), values("医院", "山医院"));

        // Then
        assertThat(match).isEqualTo(new Match(1, values("山医院东区"), values("医院")));
    }

    @Test
    void nothingMatchesNothing() {
        assertThat(Match.ofNames(List.of(), List.of())).isEqualTo(new Match(0, List.of(), List.of()));
        assertThat(Match.counted(List.of(), values("a")).predicted()).isEqualTo(1);
        assertThat(Match.counted(values("a"), List.of()).gold()).isEqualTo(1);
    }

    private static Match names(String gold, String predicted) {
        return Match.ofNames(values(gold), values(predicted));
    }

    private static List<Value> values(String... texts) {
        return Stream.of(texts).map(Value::of).toList();
    }
}
