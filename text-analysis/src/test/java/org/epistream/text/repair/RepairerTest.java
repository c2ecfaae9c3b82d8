package org.epistream.text.repair;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.BitSet;
import java.util.List;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.Repair.Kind;
import org.epistream.domain.analysis.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairerTest {
    private static final Repairer REPAIRER = new Repairer();
    private static final String REPORT = "会议强调，各单位要严格落实车间消毒、通风措施，对来访人员登记体温，发现发热人员立即报告。";

    @Test
    void aReportInSimplifiedScriptComesBackUnchanged() {
        // When
        RepairedText repaired = REPAIRER.repair(REPORT + "于都县（市、区）T恤厂B区?车间M线，乾县(hui)后里。");

        // Then
        assertThat(repaired.text()).isEqualTo(REPORT + "于都县（市、区）T恤厂B区?车间M线，乾县(hui)后里。");
        assertThat(repaired.repairs()).isEmpty();
        assertThat(repaired.span(3, 5)).isEqualTo(new Span(3, 5));
    }

    @Test
    void traditionalScriptIsReadAsSimplified() {
        // Given
        String traditional = Damage.traditional(REPORT);

        // When
        RepairedText repaired = REPAIRER.repair(traditional);

        // Then
        assertThat(repaired.text()).isEqualTo(REPORT);
        assertThat(repaired.repairs()).extracting(Repair::kind).containsExactly(Kind.TRADITIONAL_SCRIPT);
    }

    @Test
    void aGlossedReportComesBackWholeAndKnowsItsWayBack() {
        // Given
        String glossed = Damage.glossed(REPORT);

        // When
        RepairedText repaired = REPAIRER.repair(glossed);

        // Then
        assertThat(repaired.text()).isEqualTo(REPORT);
        assertThat(repaired.repairs())
                .extracting(Repair::kind)
                .containsExactly(Kind.TRADITIONAL_SCRIPT, Kind.PINYIN_BRACKET);
        int at = REPORT.indexOf("通风");
        Span span = repaired.span(at, at + 2);
        assertThat(glossed.substring(span.start(), span.end())).isEqualTo("通風");
    }

    @Test
    void bracketsThatAreNoReadingStay() {
        // When
        RepairedText repaired = REPAIRER.repair("會議要求各縣(市、區)與(huì)場館(CDC)負責人員(hui)落實。");

        // Then
        assertThat(repaired.text()).isEqualTo("会议要求各县(市、区)与场馆(CDC)负责人员(hui)落实。");
    }

    @Test
    void aShiftedRunWithItsFirstByteLostIsShiftedBack() {
        // Given
        String damaged = Damage.glossed("会议强调，各单位要") + Damage.shifted("确保门岗测温登记到位") + "。";

        // When
        RepairedText repaired = REPAIRER.repair(damaged);

        // Then
        assertThat(repaired.text()).contains("测温登记到");
        assertThat(repaired.repairs()).extracting(Repair::kind).contains(Kind.SHIFTED_BYTES);
    }

    @Test
    void aLostFirstCharacterIsGuessedFromItsWordAndMarked() {
        // Given
        String damaged = Damage.glossed("车间应当") + Damage.shifted("严格实行封闭") + Damage.glossed("管理，职员进厂测温。");

        // When
        RepairedText repaired = REPAIRER.repair(damaged);

        // Then
        assertThat(repaired.text()).isEqualTo("车间应当严格实行封闭管理，职员进厂测温。");
        assertThat(repaired.isGuessed(4, 5)).isTrue();
        assertThat(repaired.isGuessed(5, 8)).isFalse();
        Span run = repaired.span(4, 10);
        assertThat(damaged.substring(run.start(), run.end())).isEqualTo(Damage.shifted("严格实行封闭"));
    }

    @Test
    void aByteThatAGlossSwallowedIsSettledByTheReading() {
        // Given: the second byte of 鏈 and the first of 食 are those of 準, whose reading was put between them
        String damaged = "進(jìn)口冷鏈?zhǔn)称纷匪菹到y(tǒng)要運(yùn)轉(zhuǎn)起來(lái)。";

        // When
        RepairedText repaired = REPAIRER.repair(damaged);

        // Then
        assertThat(repaired.text()).isEqualTo("进口冷链食品追溯系统要运转起来。");
    }

    @Test
    void aLostCharacterIsFoundByItsReading() {
        // When
        RepairedText repaired = REPAIRER.repair("當(dāng)前形?(shì)穩(wěn)定，車(chē)間開(kāi)工。");

        // Then
        assertThat(repaired.text()).isEqualTo("当前形势稳定，车间开工。");
        assertThat(repaired.isGuessed(3, 4)).isTrue();
    }

    @Test
    void aQuestionMarkStaysAQuestionMark() {
        // When
        RepairedText repaired = REPAIRER.repair("遇到發(fā)熱(rè)人員(yuán)怎么辦(bàn)?請(qǐng)馬(mǎ)上報(bào)告。");

        // Then
        assertThat(repaired.text()).isEqualTo("遇到发热人员怎么办?请马上报告。");
    }

    @Test
    void fullWidthLettersAndDigitsBecomeHalfWidthAndPunctuationStays() {
        // When
        RepairedText repaired = REPAIRER.repair("截至８月５日１２：３０，Ａ区采样（第２轮）完成９．５％。");

        // Then
        assertThat(repaired.text()).isEqualTo("截至8月5日12:30，A区采样（第2轮）完成9.5%。");
        assertThat(repaired.repairs()).containsExactly(new Repair(Kind.FULL_WIDTH, 13, 0));
    }

    @Test
    void charactersWithoutWidthAreTakenOut() {
        // When
        RepairedText repaired = REPAIRER.repair("\uFEFF核\u200b酸检\u00ad测。\r\n完成。");

        // Then
        assertThat(repaired.text()).isEqualTo("核酸检测。\n完成。");
        assertThat(repaired.span(1, 2)).isEqualTo(new Span(3, 4));
        assertThat(repaired.repairs()).containsExactly(new Repair(Kind.STRAY_CHARACTER, 3, 0));
    }

    @Test
    void aSpaceInsideAWordIsClosedAndOneBetweenNamesStays() {
        // When
        RepairedText repaired = REPAIRER.repair("本市开展疫情防 控演练，陈明、王　伟、李建国参加。（记者 周远 吴小平）");

        // Then
        assertThat(repaired.text()).isEqualTo("本市开展疫情防控演练，陈明、王伟、李建国参加。（记者 周远 吴小平）");
    }

    @Test
    void charactersStandingOneByOneAreDrawnTogether() {
        // When
        RepairedText repaired = REPAIRER.repair("关 于 开 展 消 毒 的 通 知");

        // Then
        assertThat(repaired.text()).isEqualTo("关于开展消毒的通知");
    }

    @Test
    void aHeadlineAndAFirstParagraphSetInAColumnAreJoinedToo() {
        // Given
        String page = """
                青禾日报 2021年3月9日 星期二

                市领导深入甲区乙县督导核酸
                检测和疫苗接种

                本报讯 （记者 林小满） 3月8
                日，市领导到甲区、乙县督导疫
                情防控，察看了采样点和隔离酒
                店，看望了值守人员。
                　　在高速出口，值守人员逐车登
                记、逐人测温，对来自中高风险地
                区的车辆引导到缓冲区检测。市领
                导询问值守时间和物资储备。
                　　在采样点，市领导要求优化流
                程，减少等候，做好老人和儿童的
                服务，让群众少走路、少排队。
                """;

        // When
        String mended = REPAIRER.repair(page).text();

        // Then
        assertThat(mended).contains("市领导深入甲区乙县督导核酸检测和疫苗接种\n").contains("3月8日，市领导到甲区、乙县督导疫情防控，察看了采样点和隔离酒店，看望了值守人员。\n");
    }

    @Test
    void linesBrokenAtTheEndOfAColumnAreJoined() {
        // Given
        String column = "工厂开展消毒工作\n\n　　工厂昨日起对全部车间开展消毒，\n安排专人每天登记职工体温，食堂错\n峰用餐，宿舍加强通风换气，门卫对\n"
                + "来访人员扫码测温，货车司机不得下\n车，货物静置后入库，废弃口罩集中\n处理。\n　　厂长要求各班组不得松懈。";

        // When
        RepairedText repaired = REPAIRER.repair(column);

        // Then
        assertThat(repaired.text().lines())
                .containsExactly(
                        "工厂开展消毒工作",
                        "",
                        "　　工厂昨日起对全部车间开展消毒，安排专人每天登记职工体温，食堂错峰用餐，宿舍加强通风换气，门卫对来访人员扫码测温，货车司机不得下车，货物静置后入库，废弃口罩集中处理。",
                        "　　厂长要求各班组不得松懈。");
    }

    @Test
    void everyCharacterPointsIntoTheBodyInOrder() {
        // Given
        String damaged = Damage.glossed(REPORT) + "\u200b" + Damage.shifted("严格实行封闭") + "。";

        // When
        RepairedText repaired = REPAIRER.repair(damaged);

        // Then
        int last = 0;
        for (int i = 0; i < repaired.text().length(); i++) {
            Span span = repaired.span(i, i + 1);
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.end()).isLessThanOrEqualTo(damaged.length());
            last = span.start();
        }
    }

    @Test
    void textWithoutSomeUnitsKeepsItsWayBack() {
        // Given
        RepairedText repaired = REPAIRER.repair("消毒通风");
        BitSet cut = new BitSet();
        cut.set(1, 3);

        // When
        RepairedText left = repaired.without(cut);

        // Then
        assertThat(left.text()).isEqualTo("消风");
        assertThat(List.of(left.span(0, 1), left.span(1, 2))).containsExactly(new Span(0, 1), new Span(3, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "會",
                "會(",
                "會?",
                "會(huì)?M",
                "中 ",
                "中\n",
                "，\n",
                "\ud800",
                "\u200b",
                "２",
                "M",
                "會M",
                "會議忾]",
                "(huì)"
            })
    void hostileTextTakesLinearTime(String piece) {
        // Given
        String hostile = piece.repeat((1 << 20) / piece.length());

        // When
        Executable repairing = () -> REPAIRER.repair(hostile);

        // Then
        assertTimeout(ofSeconds(20), repairing);
    }
}
