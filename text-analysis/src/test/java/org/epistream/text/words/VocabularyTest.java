package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @Test
    void aStretchIsAWordOnlyAsAWhole() {
        String text = "加强领导工作";
        assertThat(Vocabulary.contains(text, 0, 2)).isTrue();
        assertThat(Vocabulary.contains(text, 2, 4)).isTrue();
        assertThat(Vocabulary.contains(text, 1, 3)).isFalse();
        assertThat(Vocabulary.contains(text, 2, 2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"学校停课", "居民外出", "他们登记", "3个点位"})
    void aNounAPronounOrANumberMayBeAnObject(String text) {
        assertThat(Vocabulary.isNoun(text, 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"开展消毒", "严格管理", "逐步恢复", "，学校"})
    void aVerbOrAnAdverbIsNoNoun(String text) {
        assertThat(Vocabulary.isNoun(text, 0)).isFalse();
    }

    @Test
    void nothingIsNoNoun() {
        assertThat(Vocabulary.isNoun("学校", 2)).isFalse();
    }

    @Test
    void ordinaryWordsAreLikelierThanTheSameCharactersInDisorder() {
        assertThat(Vocabulary.cost("加强领导", 0, 4)).isLessThan(Vocabulary.cost("领加导强", 0, 4));
    }

    @Test
    void frequentWordsAreLikelierThanRareOnes() {
        assertThat(Vocabulary.cost("工作", 0, 2)).isLessThan(Vocabulary.cost("怔忡", 0, 2));
    }

    @Test
    void costsOfPartsAddUpAtMost() {
        String text = "加强组织领导";
        double whole = Vocabulary.cost(text, 0, 6);
        assertThat(whole).isLessThanOrEqualTo(Vocabulary.cost(text, 0, 2) + Vocabulary.cost(text, 2, 6));
        assertThat(Vocabulary.cost(text, 3, 3)).isZero();
    }
}
