package org.epistream.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameModelTest {
    private static final NameModel MODEL = new NameModel(new NameShape());

    @ParameterizedTest
    @ValueSource(strings = {"王建国", "李秀英", "陈志强", "罗远帆", "周敏", "方岚", "石小满", "欧阳立春"})
    void aFrequentFamilyNameWithCharactersOfGivenNamesIsAName(String name) {
        assertThat(MODEL.end(name + "主持会议。", 0)).isEqualTo(name.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"高度重视。", "方便群众接种。", "安排专人值守。", "成立专班。", "严格落实。", "马上到岗。", "常年在外。", "全程陪同。", "张贴告示。"})
    void wordsThatBeginWithAFamilyNameAreNone(String words) {
        assertThat(MODEL.end(words, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"分两班值守。", "红着脸说。", "喊破嗓子。", "盯紧不放。", "挨户摸排。", "绷着脸说。"})
    void wordsWithoutAFamilyNameAreNone(String words) {
        assertThat(MODEL.end(words, 0)).isZero();
    }

    @Test
    void aFamilyNameThatNoListHasNeedsAGivenNameBeyondDoubt() {
        assertThat(new NameShape().surname("侴", 0)).isZero();
        assertThat(MODEL.end("侴永强参加。", 0)).isEqualTo(3);
        assertThat(MODEL.end("侴立参加。", 0)).isZero();
    }

    @Test
    void ofTwoLengthsTheLikelierIsTaken() {
        assertThat(MODEL.end("周敏介绍情况。", 0)).isEqualTo(2);
        assertThat(MODEL.end("周敏洁绍兴人。", 0)).isEqualTo(3);
    }

    @Test
    void aNameBeginsWhereItIsAskedForOnly() {
        assertThat(MODEL.end("县长罗远帆", 2)).isEqualTo(5);
        assertThat(MODEL.end("县长罗远帆", 1)).isZero();
    }

    @Test
    void nothingStandsAtTheEndOfAText() {
        assertThat(MODEL.end("县长", 2)).isZero();
        assertThat(MODEL.end("县长罗", 2)).isZero();
    }
}
