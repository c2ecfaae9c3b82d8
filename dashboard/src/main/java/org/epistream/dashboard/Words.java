package org.epistream.dashboard;

import org.epistream.http.Refused;

/** What the page says in its own words, in both languages. */
enum Words {
    TAGLINE("中文疫情防控报告中的措施，实时计数", "Epidemic-control measures in Chinese reports, counted live"),
    SKIP("跳到内容", "Skip to content"),
    LANGUAGES("语言", "Language"),
    REFRESH("自动刷新", "Refresh by itself"),
    REFRESH_FAILED("暂时连不上服务，数字可能已旧", "The service cannot be reached; the figures may be old"),

    FIGURES("总览", "Overview"),
    REPORTS_COUNT("报告", "Reports"),
    EPIDEMIC_COUNT("其中涉疫", "of them on a disease"),
    MENTIONS_COUNT("措施提及", "Measure mentions"),
    REJECTED_COUNT("拒收", "Rejected"),
    DEAD_LETTERS_COUNT("死信", "Dead letters"),
    DEALT_WITH("另已重送 %s、丢弃 %s", "%s retried, %s discarded"),
    UNREADABLE_COUNT("无法读取的记录", "Unreadable records"),
    REFUSED_COUNT("拒写的行", "Refused rows"),
    WRITTEN_AT("最近写入（北京时间）", "Last written (UTC+8)"),
    NEVER("尚无", "never"),

    PIPELINE("流水线", "Pipeline"),
    ROLE("环节", "Part"),
    STATE("状态", "State"),
    DETAIL("说明", "Detail"),
    STARTING("启动中", "starting"),
    RUNNING("运行中", "running"),
    WAITING("等待中", "waiting"),
    STOPPED("已停止", "stopped"),

    MEASURES("各地措施（提及次数）", "Measures by region (mentions)"),
    REGION_AND_TYPE("地区与措施", "Region and measure"),
    TOTAL("合计", "total"),
    NO_MEASURES("还没有计到措施。", "No measure has been counted yet."),
    UNKNOWN_REGION("未明", "Region not stated"),
    CUT("只列出提及最多的 %s 行，共 %s 行。", "Shown are the %s rows with most mentions, of %s."),

    PERSONS("提到最多的人物", "Persons named most"),
    BODIES("提到最多的机构", "Bodies named most"),
    PLACES("提到最多的地点", "Places named most"),
    MEETINGS("提到最多的会议", "Meetings named most"),
    NAME("名称", "Name"),
    PERSON_TITLE("职务", "Title"),
    MENTIONS("提及", "Mentions"),
    IN_REPORTS("报告数", "Reports"),
    NO_PERSONS("还没有提到人物。", "No person has been named yet."),
    NO_BODIES("还没有提到机构。", "No body has been named yet."),
    NO_PLACES("还没有提到地点。", "No place has been named yet."),
    NO_MEETINGS("还没有提到会议。", "No meeting has been named yet."),

    TOLD("数据（以多数报告所言为准）", "Figures, as most reports tell them"),
    FIGURE("数据", "Figure"),
    NUMBER("数值", "Number"),
    DISTINCT_REPORTS("报告数（转载不重计）", "Reports, copies counted once"),
    OTHERWISE("另有他说", "Tell another number"),
    NO_TOLD("还没有计到数据。", "No figure has been counted yet."),

    REPORTS("最新报告", "Newest reports"),
    DAY("日期", "Day"),
    TITLE("标题", "Title"),
    SOURCE("来源", "Source"),
    REGION("地区", "Region"),
    MEASURES_IN_REPORT("措施", "Measures"),
    FROM_STORY("文中所述", "told in the report"),
    FROM_PUBLISHED("发布日", "day of publication"),
    FROM_OBSERVED("收到日", "day of arrival"),
    NO_REPORTS("还没有报告。推送一个文件或文件夹：", "No reports yet. Push a file or a folder:"),

    DEAD_LETTERS("未处理的死信", "Open dead letters"),
    LOG_PLACE("位置", "Place"),
    EXCEPTION("异常", "Exception"),
    ATTEMPT("失败次数", "Attempt"),
    SET_ASIDE_AT("搁置时间（北京）", "Set aside (UTC+8)"),
    NO_DEAD_LETTERS("没有未处理的死信。", "No dead letter is open."),

    REJECTED("最近拒收", "Rejected last"),
    REASON("原因", "Reason"),
    WHERE("位置", "Where"),
    REPORT_ID("编号", "Id"),
    REJECTED_AT("时间（北京）", "Time (UTC+8)"),
    UNREADABLE("无法读取", "cannot be read"),
    EMPTY("内容为空", "empty"),
    NOT_TEXT("不是文本", "not text"),
    TOO_LARGE("过大", "too large"),
    MALFORMED("格式不符", "malformed"),
    BAD_ID("编号不可用", "unusable id"),
    FINAL_REPORT("报告已定稿", "report is final"),
    NO_REJECTED("没有未处理的拒收内容。", "No rejection is open."),

    UNAVAILABLE("数据库暂时不可用", "The database is not available"),
    UNAVAILABLE_DETAIL(
            "计数没有丢失；数据库恢复后，本页会重新显示。", "No count is lost; this page shows them again once the database is back."),
    READ_AS_JSON("以 JSON 读取：", "Read as JSON:");

    private final String chinese;
    private final String english;

    Words(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String in(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }
}
