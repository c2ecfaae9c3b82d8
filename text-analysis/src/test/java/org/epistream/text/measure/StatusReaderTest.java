package org.epistream.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epistream.domain.measure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReaderTest {
    private static final MeasureFinder FINDER = new MeasureFinder(MeasureLexicon.packaged());

    @ParameterizedTest
    @CsvSource({
        "县长提出三点要求。各镇对外来车辆逐一查看健康码。, directive",
        "县长在卡口查看了健康码。, done",
        "要守住村口。商户严格做好消毒。, directive",
        "各组在会上就疫苗接种作了部署。, directive",
        "现场指挥部介绍，已设卡。, done",
        "接种是预防疾病最有效的手段。, done",
        "成立工作组，确保核酸检测有序。, directive",
    })
    void ordersAndFactsAreToldApart(String text, String status) {
        assertThat(statuses(text)).contains(Status.of(status));
    }

    @Test
    void theAimOfWhatWasDoneEndsWithItsClause() {
        assertThat(statuses("该县累计开设接种点12个，确保老年人疫苗接种，组织消毒。"))
                .containsExactly(Status.DONE, Status.DIRECTIVE, Status.DONE);
    }

    @Test
    void aThreatBehindAPlanIsAnOrder() {
        assertThat(statuses("教育局将组织专项督查，对防控不力的严肃追责。")).containsExactly(Status.PLANNED, Status.DIRECTIVE);
    }

    @Test
    void whoIsCalledToAccountIsNoFaultOfTheAccounting() {
        assertThat(statuses("要对消毒不到位的坚决问责。")).containsExactly(Status.DIRECTIVE, Status.DIRECTIVE);
        assertThat(statuses("对四方责任不落实的严肃追责。")).containsExactly(Status.CRITICISED, Status.DIRECTIVE);
    }

    @Test
    void aFaultToBeMendedIsAnOrder() {
        assertThat(statuses("要把核酸检测的短板补上。")).containsExactly(Status.DIRECTIVE);
    }

    @Test
    void faultsOfAFewGoOnToTheEndOfTheSentence() {
        assertThat(statuses("少数村组摸排底数不清，有的超市测温形同虚设；物资配送价高质次，院感堪忧。")).containsOnly(Status.CRITICISED);
    }

    @ParameterizedTest
    @CsvSource({
        "各村一律取消出入登记。, lifted",
        "婚宴一律取消。, directive",
        "暂停堂食的规定同步取消。, lifted",
        "为什么要打加强针？, done",
        "各镇正抓紧改造方舱医院。, done",
        "原定于5月的庙会停办。, done",
        "要对拒不整改的取消评优资格。, directive",
        "城乡公交按不超过半数载客逐步恢复运行。, lifted",
        "全县学校复课。, lifted",
        "混管阳性率降至0.03‰。, done",
        "占应免数的七成，家禽免疫顺利。, done",
        "要将工作重心转到排查上来。, directive",
        "不得随意设卡。, criticised",
        "不得擅自开学。, directive",
        "开学时间将另行通知。, planned",
    })
    void whatIsImposedIsNotWhatEnds(String text, String status) {
        assertThat(statuses(text)).containsExactly(Status.of(status));
    }

    @Test
    void whatComesNextIsPlannedWhereNobodyGivesOrders() {
        assertThat(statuses("下一步，全县继续做好疫苗接种。")).containsExactly(Status.PLANNED);
    }

    @Test
    void aCircledNumberOpensAPointOfAList() {
        assertThat(statuses("①入境人员集中隔离14天")).containsOnly(Status.DIRECTIVE);
    }

    @Test
    void anEnumerationCommaBehindACommaEndsNoClause() {
        assertThat(statuses("解除封控区,、管控区。")).containsOnly(Status.LIFTED);
    }

    @ParameterizedTest
    @CsvSource({
        "会议指出，有的村设卡而不查人。",
        "会议指出，隔离点只管住而不管消毒。",
        "通报指出，有的小区封而不管，扫而不查。",
    })
    void whatIsDoneByHalvesIsCriticisedAlsoBehindASpeaker(String text) {
        assertThat(statuses(text)).isNotEmpty().containsOnly(Status.CRITICISED);
    }

    @ParameterizedTest
    @CsvSource({
        "甲宾馆不测温。",
        "甲宾馆没有查验健康码。",
        "乙药店未公布举报电话。",
        "丙商场未严格落实扫码测温要求。",
        "二是丁商场没有扫码。",
        "戊店只扫码不测温。",
        "己超市没有执行“一米线”要求。",
    })
    void aDenialInACircularIsAFault(String text) {
        assertThat(statuses(text, Tone.CENSURE)).isNotEmpty().containsOnly(Status.CRITICISED);
    }

    @Test
    void inNewsANumberedPointIsAnOrderInACircularAFact() {
        String point = "一、外来人员集中隔离。";
        assertThat(statuses(point, Tone.NEWS)).containsExactly(Status.DIRECTIVE);
        assertThat(statuses(point, Tone.ORDERS)).containsExactly(Status.DIRECTIVE);
        assertThat(statuses(point, Tone.CENSURE)).containsExactly(Status.DONE);
    }

    @Test
    void inANoticeEveryParagraphIsAnOrder() {
        String text = "甲县居民小区封闭管理。";
        assertThat(statuses(text, Tone.ORDERS)).containsExactly(Status.DIRECTIVE);
        assertThat(statuses(text, Tone.NEWS)).containsExactly(Status.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "会议点出两个毛病：测温，消毒。",
        "检查发现存在以下问题：一些商场扫码，消毒。",
        "检查发现存在以下问题。商场扫码、消毒。",
        "督查发现的主要问题是：流调，摸排。",
        "督查暴露出三个短板。测温，消毒。",
    })
    void faultsAreListedBehindTheWordForThem(String text) {
        assertThat(statuses(text)).hasSizeGreaterThan(1).containsOnly(Status.CRITICISED);
    }

    @Test
    void aListOfFaultsEndsWithItsParagraph() {
        assertThat(statuses("检查发现存在以下问题。商场消毒。\n全县设立卡口。")).containsExactly(Status.CRITICISED, Status.DONE);
    }

    @Test
    void aListOfFaultsGoesOnInTheParagraphsBehindAColon() {
        assertThat(statuses("检查发现多处薄弱环节：\n市场值守人员测温。\n全县设立卡口。")).containsExactly(Status.CRITICISED, Status.DONE);
        assertThat(statuses("检查发现存在以下问题：\n1.市场测温。\n2.宾馆消毒。\n各单位要设立卡口。"))
                .containsExactly(Status.CRITICISED, Status.CRITICISED, Status.DIRECTIVE);
        assertThat(statuses("会议强调以下要求：\n市场值守人员测温。")).doesNotContain(Status.CRITICISED);
    }

    @Test
    void theSearchForContactsDoesNotEndWithTheirObservation() {
        assertThat(statuses("解除医学观察的密切接触者。")).containsExactly(Status.LIFTED, Status.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "现场未测温。, criticised",
        "保安没有查验健康码。, criticised",
        "保安既不测温。, criticised",
        "住户不主动报备。, criticised",
        "现场没有人查验健康码。, criticised",
        "保安不断消毒。, done",
        "即日起不再测温。, lifted",
        "居民不得不居家隔离。, done",
        "要求居民不聚餐。, directive",
    })
    void aDenialOfWhatIsToldIsAFault(String text, String status) {
        assertThat(statuses(text)).isNotEmpty().containsOnly(Status.of(status));
    }

    @Test
    void whatAChangeStartsFromHasEnded() {
        assertThat(statuses("人员由7天集中隔离改为5天居家隔离。")).containsExactly(Status.LIFTED, Status.DONE);
        assertThat(statuses("人员从集中隔离调整为居家隔离。")).containsExactly(Status.LIFTED, Status.DONE);
        assertThat(statuses("对外溢人员，“7天集中隔离”调整为“7天居家隔离”。")).containsExactly(Status.LIFTED, Status.DONE);
        assertThat(statuses("由“7天集中隔离+3天居家健康监测”调整为7天居家隔离。")).containsExactly(Status.LIFTED, Status.LIFTED, Status.DONE);
        assertThat(statuses("人员改为居家隔离。")).containsExactly(Status.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "甲县将开展消毒。, planned",
        "甲县将重点排查。, planned",
        "甲县将密接者集中隔离。, done",
        "甲县要将密接者集中隔离。, directive",
        "甲县将居民小区封闭管理。, done",
        "甲县将于3月5日消毒。, planned",
    })
    void anObjectPutFirstIsNotToCome(String text, String status) {
        assertThat(statuses(text)).isNotEmpty().containsOnly(Status.of(status));
    }

    @Test
    void aCircularStillGivesOrdersWhereItSaysSo() {
        assertThat(statuses("各单位要引以为戒，必须测温。", Tone.CENSURE)).containsExactly(Status.DIRECTIVE);
        assertThat(statuses("一是责令扫码。", Tone.NEWS)).containsExactly(Status.DIRECTIVE);
    }

    @Test
    void whatACircularTellsIsNoPlan() {
        assertThat(statuses("现将有关情况通报如下：乙市场已关闭。", Tone.CENSURE)).containsOnly(Status.DONE);
    }

    @Test
    void aNoticeLiftsWhatItNoLongerAsksFor() {
        assertThat(statuses("不查验健康码，不要求提供核酸检测阴性证明。", Tone.ORDERS)).containsOnly(Status.LIFTED);
        assertThat(statuses("进站不查验健康码的劝返。", Tone.ORDERS)).doesNotContain(Status.LIFTED);
        assertThat(statuses("保安不查验健康码。", Tone.NEWS)).containsOnly(Status.CRITICISED);
    }

    private static List<Status> statuses(String text) {
        return statuses(text, Tone.NEWS);
    }

    private static List<Status> statuses(String text, Tone tone) {
        return FINDER.find(text, 0, text.length(), List.of(), tone).stream()
                .map(FoundMeasure::status)
                .toList();
    }
}
