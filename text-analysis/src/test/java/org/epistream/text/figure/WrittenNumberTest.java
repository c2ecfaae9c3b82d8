package org.epistream.text.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1.84万人, 18400",
        "2亿剂次, 200000000",
        "29亿3229.6万人次, 2932296000",
        "2亿3000万剂次, 230000000",
        "3200余万元, 32000000",
        "3.5千人, 3500",
        "12千克, 12",
        "一百零六人, 106",
        "四千零五十人, 4050",
        "八十五万人, 850000",
        "一亿二千万人, 120000000",
        "两千余人, 2000",
        "百余人, 100",
        "近千人, 1000",
        "半小时内, 0.5",
        "半个月, 0.5",
    })
    void aNumberIsWorthWhatItsWordsSay(String text, String value) {
        assertThat(values(text)).containsExactly(value);
    }

    @Test
    void thousandsArePartedByCommas() {
        assertThat(values("共4,300人")).containsExactly("4300");
        assertThat(values("1,2天")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3版", "B12层", "第12人", "3+11天", "9:30到", "第三人", "千万不要", "三四百人", "零星", "过半数人", "夜半"})
    void codesOrdinalsAndOtherWordsAreNoNumbers(String text) {
        assertThat(values(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"八成老人, 80", "两成六的商户, 26", "接种率九成五, 95", "一半以上的人, 50", "百分之八十一点, 81", "81.6%, 81.6", "3‰, 3"})
    void sharesAreReadAsPercentages(String text, String share) {
        assertThat(shares(text)).containsExactly(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三成立", "八成员", "一成不变", "一半天", "五成熟", "十成"})
    void wordsThatBeginLikeASharesAreNone(String text) {
        assertThat(shares(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"两个半小时, 2.5, 个小时", "一个半月, 1.5, 个月", "三天半, 3.5, 天", "14天半夜返回, 14, 天", "两个半月内, 2.5, 个月"})
    void aTimeMayHaveAHalf(String text, String value, String unit) {
        assertThat(quantities(text))
                .extracting(
                        quantity -> quantity.value().toPlainString(),
                        quantity -> quantity.unit().word())
                .containsExactly(tuple(value, unit));
    }

    private static List<String> values(String text) {
        return WrittenNumber.scan(text, 0, text.length()).stream()
                .map(number -> number.value().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<Quantity> quantities(String text) {
        int end = text.length();
        return Quantities.read(text, 0, end, WrittenNumber.scan(text, 0, end));
    }

    private static List<String> shares(String text) {
        return quantities(text).stream()
                .filter(quantity -> quantity.counts() == UnitClass.SHARE)
                .map(quantity -> quantity.value().stripTrailingZeros().toPlainString())
                .toList();
    }
}
