package org.epistream.text.copy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;

/** Reports made of a few templates, as offices write them, and copies of them as other sites show them. */
final class MadeReports {
    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> FAMILY =
            List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "蒋", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "施");
    private static final List<String> GIVEN =
            List.of("志远", "建国", "晓燕", "文斌", "海涛", "丽华", "永强", "国栋", "春梅", "俊峰", "雪梅", "立新", "明辉", "秀兰", "宏伟", "爱民");
    private static final List<String> TITLES =
            List.of("县委书记", "县长", "县委副书记", "副县长", "县政协主席", "县人大常委会主任", "县委常委、宣传部部长", "县卫健局局长");
    private static final List<String> BODIES =
            List.of("县人民医院", "县疾控中心", "县教育局", "县公安局", "县交通运输局", "县市场监管局", "县客运总站", "县第一中学", "县融媒体中心", "县民政局");
    private static final List<String> OPENINGS = List.of(
            "{日}，{县}召开疫情防控工作调度会，{职甲}{甲}主持会议并讲话，{职乙}{乙}出席会议。会议传达学习上级有关文件精神，通报当前疫情防控形势，研究部署下一步工作。",
            "{日}，{职甲}{甲}先后到{体甲}、{体乙}督导检查疫情防控工作，{职乙}{乙}参加检查。{甲}一行实地查看了防控措施落实情况，详细了解物资储备和人员值守情况。",
            "{日}上午，{县}疫情防控指挥部召开视频会议，安排部署近期重点工作。{职甲}{甲}强调，要深刻认识当前形势的严峻性复杂性，以更坚决的态度抓好各项措施落实。",
            "据{县}疾控中心消息，{日}0时至24时，全县新增确诊病例{数甲}例，新增无症状感染者{数乙}例，均在隔离管控人员中发现，累计追踪密切接触者{数丙}人。");
    private static final List<String> SENTENCES = List.of(
            "会议要求，要进一步提高政治站位，坚决克服麻痹思想、厌战情绪、侥幸心理和松劲心态，坚持人民至上、生命至上。",
            "要严格落实外来人员排查制度，对来自中高风险地区的{数丁}名人员逐一登记，落实集中隔离和居家健康监测措施。",
            "全县设置核酸采样点{数戊}个，连续两天开展全员核酸检测，做到应检尽检、不漏一户一人。",
            "{体甲}要加强发热门诊管理，严格执行预检分诊，发现可疑症状第一时间报告并规范处置。",
            "{体乙}要督促经营单位落实扫码、测温、戴口罩等要求，对措施不到位的场所责令停业整改。",
            "各学校暂停线下教学，改为网上授课，返校时间另行通知，学生非必要不离开所在县区。",
            "要科学精准划定封控区、管控区和防范区，做好封控区内{数己}户居民的生活物资保障和就医服务。",
            "要加快推进疫苗接种，截至目前全县累计接种{数庚}剂次，六十岁以上人群接种率继续提高。",
            "农贸市场、商场超市要控制客流密度，公共区域每日消毒不少于两次，聚集性活动一律暂停举办。",
            "客运站和高速公路出入口要严格查验健康码和行程卡，货车司机实行闭环管理，点对点装卸货物。",
            "宣传部门要及时发布权威信息，主动回应社会关切，引导群众不信谣、不传谣，自觉做好个人防护。",
            "{职乙}{乙}指出，要压实属地、部门、单位、个人四方责任，对工作不力造成严重后果的依法依规追究责任。",
            "目前，{乡}等{数辛}个乡镇已组织志愿者开展上门登记，对独居老人和行动不便人员提供代购代办服务。",
            "近期有{地}旅居史的人员，须第一时间向社区报备，并配合落实三天两检。",
            "对快递外卖等从业人员，每两天开展一次核酸检测，未按要求检测的暂停上岗。",
            "会议还对近期森林防火、安全生产等工作作了安排。");
    private static final List<String> TOWNS = List.of("城关镇", "东风镇", "双桥乡", "石门镇", "大河乡", "青山镇", "柳林镇", "新店镇");
    private static final List<String> CHANGES =
            List.of("据悉，", "记者了解到，", "（图片由相关部门提供）", "与会人员还就有关问题进行了交流。", "本网讯：", "各乡镇（街道）负责人参加会议。");

    private final Random random;
    private final List<Division> counties;

    MadeReports(long seed) {
        random = new Random(seed);
        counties = Divisions.packaged().all().stream()
                .filter(division -> division.level() == Division.Level.COUNTY
                        && division.name().endsWith("县"))
                .toList();
    }

    /** What stands in the gaps of a template, and in what order its sentences come. */
    List<Integer> plan() {
        List<Integer> plan = new ArrayList<>();
        plan.add(random.nextInt(OPENINGS.size()));
        List<Integer> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES.size(); i++) {
            sentences.add(i);
        }
        Collections.shuffle(sentences, random);
        plan.addAll(sentences.subList(0, 6 + random.nextInt(6)));
        return plan;
    }

    /** A report by a plan; two of one plan are two meetings that were written up alike. */
    String report(List<Integer> plan) {
        StringBuilder text = new StringBuilder(OPENINGS.get(plan.get(0)));
        for (int i = 1; i < plan.size(); i++) {
            text.append(i % 3 == 0 ? "\n" : "").append(SENTENCES.get(plan.get(i)));
        }
        String filled = text.toString();
        String county = pick(counties).name();
        filled = fill(filled, "{日}", 1 + random.nextInt(12) + "月" + (1 + random.nextInt(28)) + "日");
        filled = fill(filled, "{县}", county);
        filled = fill(filled, "{地}", pick(counties).name());
        filled = fill(filled, "{乡}", pick(TOWNS));
        filled = fill(filled, "{职甲}", pick(TITLES));
        filled = fill(filled, "{职乙}", pick(TITLES));
        filled = fill(filled, "{甲}", pick(FAMILY) + pick(GIVEN));
        filled = fill(filled, "{乙}", pick(FAMILY) + pick(GIVEN));
        filled = fill(filled, "{体甲}", pick(BODIES));
        filled = fill(filled, "{体乙}", pick(BODIES));
        for (char number : "甲乙丙丁戊己庚辛".toCharArray()) {
            filled =
                    fill(filled, "{数" + number + "}", String.valueOf(2 + random.nextInt(number == '庚' ? 90_000 : 300)));
        }
        return county + "疫情防控工作动态\n2022年" + filled;
    }

    /** A few words changed, a sentence put in, another left out. */
    String edited(String text) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=。)")));
        sentences.remove(1 + random.nextInt(sentences.size() - 1));
        sentences.add(1 + random.nextInt(sentences.size()), pick(CHANGES));
        return String.join("", sentences)
                .replace("进一步", "")
                .replace("严格", "从严")
                .replace("第一时间", "及时")
                .replace("疫情防控工作", "疫情防控");
    }

    /** The first part of it, as a site shows that puts the rest behind a link. */
    String cut(String text) {
        return text.substring(0, text.length() * (45 + random.nextInt(30)) / 100) + "…";
    }

    /** In traditional script, or with a stretch of it read one byte off. */
    String damaged(String text) {
        int from = text.length() / 4 + random.nextInt(text.length() / 4);
        int to = from + 20 + random.nextInt(60);
        byte[] bytes = text.substring(from, to).getBytes(GBK);
        return text.substring(0, from)
                + new String(bytes, 1, bytes.length - 2, GBK)
                + "?"
                + text.substring(to).replace("疫", "\u200b疫");
    }

    /** The same text under another site's headline and foot. */
    String republished(String text) {
        return "来源：" + pick(TOWNS) + "政府网　编辑：" + pick(FAMILY) + pick(GIVEN) + "\n" + text + "\n责任编辑：" + pick(FAMILY)
                + pick(GIVEN);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String fill(String text, String gap, String words) {
        return text.replace(gap, words);
    }
}
