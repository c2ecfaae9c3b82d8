package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsByCharacterTest {
    private static final Openings OPENINGS = Openings.of("有：", "有", "包括");
    private static final Endings ENDINGS = Endings.of("随县", "县", "上午");

    @Test
    void theFirstWordThatBeginsAtAPlaceDecides() {
        assertThat(OPENINGS.lengthAt("领导有：甲", 2)).isEqualTo(2);
        assertThat(OPENINGS.lengthAt("领导有甲", 2)).isEqualTo(1);
        assertThat(OPENINGS.lengthAt("领导包揽", 2)).isZero();
        assertThat(OPENINGS.anyAt("包括", 0)).isTrue();
    }

    @Test
    void noWordBeginsBeyondATextOrBeforeIt() {
        assertThat(OPENINGS.anyAt("包", 0)).isFalse();
        assertThat(OPENINGS.anyAt("有", 1)).isFalse();
        assertThat(OPENINGS.anyAt("有", -1)).isFalse();
    }

    @Test
    void theFirstWordThatEndsAtAPlaceDecides() {
        assertThat(ENDINGS.lengthAt("在随县开会", 3)).isEqualTo(2);
        assertThat(ENDINGS.lengthAt("在本县开会", 3)).isEqualTo(1);
        assertThat(ENDINGS.lengthAt("午", 1)).isZero();
        assertThat(ENDINGS.anyAt("县", 0)).isFalse();
    }

    @Test
    void aSetOfCharactersHoldsItsMembersOnly() {
        Characters members = new Characters("0一龥");

        assertThat(List.of('0', '一', '龥')).allMatch(members::contains);
        assertThat(List.of('/', '1', '丁', '龦', '\0', '\uFFFF')).noneMatch(members::contains);
        assertThat(new Characters("").contains('一')).isFalse();
    }
}
