package org.epistream.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.epistream.text.words.Terms.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontedObjectTest {
    @ParameterizedTest
    @ValueSource(strings = {"将甲街道调整为封控区", "将居民小区封闭管理", "将密接者集中隔离", "将入境人员转运到隔离点", "将3个点位关闭", "将其送至方舱", "将排查出的人员纳入管理"})
    void aNounBehindItIsMovedToTheFront(String text) {
        assertThat(isMarked(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"将开展核酸检测", "将重点排查返乡人员", "将全部接种疫苗", "将每天消毒", "将严格管控", "将逐步恢复", "将明确措施"})
    void aVerbOrAMannerBehindItTellsOfSomethingToCome(String text) {
        assertThat(isMarked(text)).isFalse();
    }

    @Test
    void otherWordsOfPlansHaveNoObject() {
        assertThat(FrontedObject.isMarked("拟学校停课", new Hit<>(0, 1, Cue.PLAN))).isFalse();
        assertThat(FrontedObject.isMarked("将于学校停课", new Hit<>(0, 2, Cue.PLAN))).isFalse();
    }

    @Test
    void nothingStandsBehindTheEndOfAText() {
        assertThat(isMarked("将")).isFalse();
    }

    private static boolean isMarked(String text) {
        return FrontedObject.isMarked(text, new Hit<>(0, 1, Cue.PLAN));
    }
}
