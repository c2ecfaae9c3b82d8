package org.epistream.text.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureKindsTest {
    private static final FigureFinder FINDER = new FigureFinder();

    @ParameterizedTest
    @CsvSource({
        "全市新增确诊病例5例，其中甲县3例、乙县2例。, confirmed-new 5|confirmed-new 3|confirmed-new 2",
        "新增境外输入病例4例（其中1例为无症状感染者转确诊），甲市报告3例。, confirmed-new 4|other 1|confirmed-new 3",
        "累计报告感染者56例，其中确诊病例20例，无症状感染者36例。, other 56|confirmed-total 20|other 36",
        "3例新增本土确诊病例均为隔离管控人员。, confirmed-new 3",
        "确诊病例累计3例，疑似病例2例。, confirmed-total 3|suspected-new 2",
        "3人治愈出院，目前在院33例。, recovered 3|other 33",
        "发病137人，解除医学观察12人。, confirmed-total 137|other 12",
        "诊室由2间增至14间。, capacity 2|capacity 14",
    })
    void casesGoOnInAListAsTheyBegan(String text, String expected) {
        assertThat(kinds(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "累计排查返乡人员612人，其中集中隔离56人。, other 612|quarantined 56",
        "集中隔离密接人员1538人。, quarantined 1538",
        "上述患者的37名密切接触者均无异常。, contacts 37",
        "对1.2万名师生进行核酸检测。, tested 12000",
        "每日一次核酸检测，至今已完成12轮、13032人次。, frequency 1|other 12|tested 13032",
        "对184名接种、登记等工作人员开展培训。, other 184",
        "全园412名幼儿中出现病例5例。, population 412|confirmed-total 5",
        "已有8600名学生完成疫苗接种。, vaccinated 8600",
        "组建采样队伍15支120人。, other 15|capacity 120",
        "日检测能力达到每天5万管。, capacity 50000",
        "清理出租房12间，发放宣传单3万张。, other 12|other 30000",
        "储备抗原检测试剂12万人份。, other 120000",
        "百余名党员干部下沉一线，投入3200余万元。, other 100|other 32000000",
        "发病15头，死亡九头。, other 15|deaths 9",
        "隔离点在点观察134人，在住人员286人。, quarantined 134|quarantined 286",
        "目前在住院患者28人。, other 28",
        "密切接触者68人已解除观察21人，累计确诊5例死亡2例。, contacts 68|other 21|confirmed-total 5|deaths 2",
        "对30人集中隔离14天。, quarantined 30|duration 14",
        "对4600名高危人群开展血清学筛查。, tested 4600",
        "新增无症状感染者3例，无症状感染者医学观察120例。, asymptomatic-new 3|other 120",
        "免疫猪12.3万头、禽34万羽，储备口罩2万只。, vaccinated 123000|vaccinated 340000|other 20000",
        "除1管混采阳性外均为阴性。, other 1",
        "为120名血透患者安排专车。, other 120",
        "拒绝隔离的2名人员，已立案。, other 2",
        "已转运密切接触者2.9万人，转运群众300人。, contacts 29000|other 300",
        "邻县报告1例人感染H7N9病例。, confirmed-new 1",
        "老人1200人，完成全程接种1083人。, population 1200|vaccinated 1083",
        "设置检疫站4处，检查车辆3200余台次、人员8600余人次。, other 4|other 3200|other 8600",
        "组建接种队伍32支186人。, other 32|capacity 186",
        "指数由7月10日的14.2下降到6.8，23个村布雷图指数大于5。, other 14.2|other 6.8|other 23|threshold 5",
        "甲村布雷图指数14，乙村布雷图指数为8.3。, other 14|other 8.3",
    })
    void theWeightiestWordDecidesWhatIsCounted(String text, String expected) {
        assertThat(kinds(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "须持48小时核酸阴性证明。, deadline 48",
        "每48小时一检。, frequency 48",
        "每周接受2次核酸检测。, frequency 2",
        "每两天一次核酸，每两周轮岗。, frequency 2|frequency 2",
        "由每周两次调整为每两周一次。, frequency 2|frequency 2",
        "每户每两天可指派1人外出采购。, frequency 2",
        "5天集中隔离+3天居家隔离。, duration 5|duration 3",
        "居住不满14天的。, threshold 14",
        "10桌以上宴席须提前3天报备。, threshold 10|deadline 3",
        "可满足20天以上需求。, duration 20",
        "从业人员超过3万人。, other 30000",
        "发热超过38.5℃要就医。, threshold 38.5",
        "全程接种满6个月可打加强针。, duration 6",
        "未满6个月的暂缓接种。, threshold 6",
        "须在一周内办结，一天内上报。, deadline 1|deadline 1",
    })
    void limitsTermsAndLengthsOfTimeShowInTheForm(String text, String expected) {
        assertThat(kinds(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "无重症和死亡病例。, deaths 0",
        "没有新发病例。, confirmed-new 0",
        "无新增确诊病例、疑似病例。, suspected-new 0|confirmed-new 0",
        "无确诊病例和疑似病例。, confirmed-total 0|suspected-new 0",
        "全县尚无病例报告。, confirmed-total 0",
        "至今未发现病例。, confirmed-total 0",
    })
    void noneOfAThingIsZero(String text, String expected) {
        assertThat(kinds(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "第1、4、7天",
        "期满前1-2天再检测",
        "发热门诊24小时应诊",
        "落实“四支队伍”要求",
        "保持1米线",
        "接受1次核酸检测",
        "两人均未戴口罩",
        "打通“最后一百米”",
        "《甲区新增1例病例》",
        "确保零感染、零死亡",
        "连续多日无病例报告的小区可以解除",
        "近一周内有旅居史",
        "全程接种2剂",
        "一周内同一班级出现病例",
        "病例1：男，45岁，住3栋2单元501室"
    })
    void waysOfSpeakingAreNoFigures(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void aHeadlineAndAGreatNumberSaidAgainCountOnce() {
        assertThat(kinds("甲市新增确诊79例\n甲市新增确诊病例79例，其中乙区2例，丙区2例。甲市通报新增确诊病例79例。"))
                .isEqualTo("confirmed-new 79|confirmed-new 2|confirmed-new 2");
    }

    private static String kinds(String text) {
        List<FoundFigure> figures = FINDER.find(text, 0, text.length());
        return figures.stream()
                .map(figure -> figure.kind() + " "
                        + figure.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("|"));
    }
}
