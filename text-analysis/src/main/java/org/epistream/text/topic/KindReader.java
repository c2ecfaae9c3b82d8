package org.epistream.text.topic;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.text.words.Contents;

/** Tells what sort of report a story is, by its headline first and its opening words second. */
public final class KindReader {
    private static final int OPENING = 150;
    private static final Contents CASES = new Contents(
            List.of("病例情况", "疫情最新情况", "疫情情况", "疫情通报", "新增确诊", "确诊病例", "例确诊", "无症状感染者", "本土病例", "疫情动态", "疫情信息"));
    private static final Contents NOTICES =
            new Contents(List.of("通告", "通知", "公告", "命令", "决定", "令（", "的意见", "实施方案", "工作方案"));
    private static final Contents APPEALS = new Contents(
            List.of("公开信", "倡议", "提示", "提醒", "一封信", "告知书", "承诺书", "温馨", "致全", "致广大", "答记者问", "问答", "声明", "家长书"));
    private static final Contents VISITS = new Contents(
            List.of("检查", "调研", "督导", "督查", "现场办公", "暗访", "视察", "察看", "走访", "看望", "慰问", "深入", "巡查", "督察", "指导", "夜查"));
    /** Words of a visit that mean little else, also in the opening of a report. */
    private static final Contents VISITED = new Contents(List.of(
            "检查", "调研", "督导", "督查", "暗访", "察看", "查看", "实地了解", "实地走访", "走访", "慰问", "看望", "夜查", "巡查", "视察", "四不两直"));

    private static final List<String> ASSEMBLIES = List.of(
            "会议", "调度会", "推进会", "部署会", "座谈会", "电视电话会", "专题会", "例会", "动员会", "分析会", "研判会", "常务会", "常委会", "发布会", "会商");
    private static final Contents CALLED = new Contents(ASSEMBLIES);
    /** The same in a headline, where also less certain words tell of a meeting. */
    private static final Contents MEETINGS = new Contents(
            Stream.concat(ASSEMBLIES.stream(), Stream.of("召开", "收听收看", "扩大会", "培训会", "工作会", "汇报会", "视频会", "联席会"))
                    .toList());

    private static final Contents PRESS = new Contents(Stream.concat(
                    Stream.of("发布会"),
                    Stream.of("新闻", "媒体", "记者", "情况")
                            .flatMap(with -> Stream.of("通气会", "吹风会", "见面会").map(with::concat)))
            .toList());
    private static final Contents LIFTS = new Contents(List.of("解除", "解封", "降为", "调整为", "恢复"));
    private static final Pattern RELIEF = Pattern.compile("(?:解除|解封|降为|调整为|恢复).{0,12}(?:封控|管控|静态|静默|低风险|营业|堂食|运营|通行)");
    private static final Pattern ADVICE = Pattern.compile("(安排|提示|提醒|倡议|建议|呼吁|告知)如下[：:]");

    private KindReader() {}

    public static ReportKind read(String title, String text, int from, int to) {
        String opening = text.substring(from, Math.min(to, from + OPENING));
        if (NOTICES.anyIn(title) && !MEETINGS.anyIn(title)) {
            return ReportKind.NOTICE;
        }
        if (MEETINGS.anyIn(title)) {
            return PRESS.anyIn(title) ? ReportKind.OTHER : ReportKind.MEETING;
        }
        if (LIFTS.anyIn(title) && RELIEF.matcher(title).find()) {
            return ReportKind.ANNOUNCEMENT;
        }
        if (CASES.anyIn(title)) {
            return ReportKind.CASE_BULLETIN;
        }
        if (APPEALS.anyIn(title)) {
            return ReportKind.ANNOUNCEMENT;
        }
        if (VISITS.anyIn(title)) {
            return ReportKind.INSPECTION;
        }
        ReportKind kind = byOpening(opening);
        return kind == ReportKind.OTHER
                        && text.indexOf("如下", from) >= 0
                        && ADVICE.matcher(text).region(from, to).find()
                ? ReportKind.ANNOUNCEMENT
                : kind;
    }

    private static ReportKind byOpening(String opening) {
        if (opening.contains("报告新增") || opening.contains("新增本土")) {
            return ReportKind.CASE_BULLETIN;
        }
        if (opening.contains("通告如下") || opening.contains("通知如下") || opening.contains("公告如下")) {
            return ReportKind.NOTICE;
        }
        if (PRESS.anyIn(opening)) {
            return ReportKind.OTHER;
        }
        boolean meets = opening.contains("召开") && CALLED.anyIn(opening) || opening.contains("会议强调");
        boolean visits = VISITED.anyIn(opening);
        if (meets) {
            return ReportKind.MEETING;
        }
        return visits ? ReportKind.INSPECTION : ReportKind.OTHER;
    }
}
