package org.epistream.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final MeasureFinder FINDER = new MeasureFinder(MeasureLexicon.packaged());

    @ParameterizedTest
    @CsvSource({
        "口岸、冷链等岗位人员到会。",
        "疫苗接种、预检、登记等工作人员到会。",
        "隔离场所工作人员到会。",
        "流调专班到会。",
    })
    void whoIsNamedAfterAMeasureIsNone(String text) {
        assertThat(words(text)).isEmpty();
    }

    @Test
    void aGroupThatIsFoundedIsAMeasure() {
        assertThat(words("县里成立了流调专班。")).containsExactly("成立了流调专班");
    }

    @Test
    void aPlanCountsByItsHead() {
        assertThat(words("修订全员核酸检测应急预案。")).containsExactly("应急预案");
    }

    @Test
    void aTitleThatIsOnlyCitedCountsNothing() {
        assertThat(words("按照《关于做好核酸检测的通知》要求，加强消毒。")).containsExactly("消毒");
    }

    @Test
    void aTestAndItsProofAreOnePhrase() {
        assertThat(words("凭24小时核酸阴性检测证明返校。")).containsExactly("24小时核酸阴性检测证明", "返校");
    }

    @Test
    void theShortNameOfAPlaceStandsInWhoComesThere() {
        assertThat(words("外地返孟人员落实入孟即检。")).containsExactly("返孟人员", "入孟即检");
        assertThat(words("返岗人员、来访群众较多。")).doesNotContain("来访群众");
    }

    private static List<String> words(String text) {
        return FINDER.find(text, 0, text.length(), List.of(), Tone.NEWS).stream()
                .map(found -> text.substring(found.from(), found.to()))
                .toList();
    }
}
