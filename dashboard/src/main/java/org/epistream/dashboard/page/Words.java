package org.epistream.dashboard.page;

/** What the pages say in their own words, in both languages. */
enum Words {
    TAGLINE("中文疫情防控报告中的措施，实时计数", "Epidemic-control measures in Chinese reports, counted live"),
    SKIP("跳到内容", "Skip to content"),
    LANGUAGES("语言", "Language"),
    PAGES("页面", "Pages"),
    LIVE("实时", "Live"),
    LIVE_OFF("连接中断，正在重连；数字可能已旧", "Not connected, trying again; the figures may be old"),

    OVERVIEW("总览", "Overview"),
    MEASURES("措施", "Measures"),
    REPORTS("报告", "Reports"),
    NAMES("人物与机构", "Names"),
    FIGURES("数据", "Figures"),
    ASIDE("搁置", "Set aside"),
    STATUS_PAGE("运行", "Status"),

    FILTER("筛选", "Filter"),
    REGION("地区", "Region"),
    TYPE("措施", "Measure"),
    STATUS("状态", "Status"),
    SINCE("起", "From"),
    UNTIL("止", "To"),
    PERIOD("时段", "Period"),
    NAME("名称", "Name"),
    KIND("类别", "Kind"),
    ANY("全部", "All"),
    BY_ITSELF("自动", "Automatic"),
    DAY("日", "Day"),
    WEEK("周", "Week"),
    MONTH("月", "Month"),
    APPLY("显示", "Show"),
    CLEAR("清除筛选", "Clear filters"),
    WITHOUT("去掉：", "Remove:"),
    CHINA("全国", "All of China"),
    WITHIN("%s 以下", "In %s"),
    UNKNOWN_REGION("未明", "Region not stated"),

    GLANCE("近 %s 日（至 %s）", "The last %s days, to %s"),
    NOTHING_YET("还没有报告。推送一个文件或文件夹：", "No reports yet. Push a file or a folder:"),
    NOTHING_FOUND("没有符合筛选的内容。", "Nothing matches the filter."),
    REPORTS_COUNT("报告", "Reports"),
    ALL_TIME("全部 %s", "%s in all"),
    NEWEST_DAY("最新日期", "Newest day"),
    WRITTEN_AT("最近写入（北京时间）", "Last written (UTC+8)"),
    NEVER("尚无", "never"),

    OVER_TIME("措施随时间变化（提及次数）", "Measures over time (mentions)"),
    SAME_AS_TABLE("同样的数字，以表格显示", "The same numbers as a table"),
    STARTS("时段", "Period"),
    TOTAL("合计", "Total"),
    CUT_PERIODS("只列出最近 %s 个时段。", "Shown are the newest %s periods."),

    MAP("各省提及次数", "Mentions by province"),
    MAP_HINT("选一个省份以筛选", "Choose a province to filter by it"),
    TILE("%s：%s 次提及", "%s: %s mentions"),
    LESS("少", "Fewer"),
    MORE("多", "More"),

    BY_REGION("各地区（提及次数）", "By region (mentions)"),
    BY_TYPE("各类措施（提及次数）", "By measure (mentions)"),
    BY_REGION_AND_TYPE("各地区与措施（提及次数）", "By region and measure (mentions)"),
    REGION_AND_TYPE("地区与措施", "Region and measure"),
    ITSELF("（本级）", "(itself)"),
    CUT("只列出提及最多的 %s 行，共 %s 行。", "Shown are the %s rows with most mentions, of %s."),

    NEWEST_REPORTS("最新报告", "Newest reports"),
    ALL_REPORTS("全部报告", "All reports"),
    NEWER("较新", "Newer"),
    OLDER("较早", "Older"),
    UNTITLED("无标题", "No headline"),
    SOURCE("来源", "Source"),
    MEASURES_IN_REPORT("%s 项措施", "%s measures"),
    FROM_STORY("文中所述", "told in the report"),
    FROM_PUBLISHED("发布日", "day of publication"),
    FROM_OBSERVED("收到日", "day of arrival"),

    REPORT_ID("编号", "Id"),
    ADDRESS("网址", "Address"),
    REVISION("修订", "Revision"),
    REPORT_KIND("类型", "Kind"),
    DISEASE("病种", "Disease"),
    PUBLISHED("发布日", "Published"),
    OBSERVED("收到（北京时间）", "Taken in (UTC+8)"),
    REPAIRED("修复字符", "Characters repaired"),
    ANALYSIS("分析版本", "Analysis"),
    STORY("新闻 %s", "Story %s"),
    AS_IT_CAME("原文", "As it came"),
    CAME_THE_SAME("原文相同", "Came the same"),
    TAKEN_FOR("认作", "Taken for"),
    NO_SENTENCES("没有留存句子。", "No sentences were kept."),
    MENTIONS("提及", "Mentions"),
    MENTIONS_IN_REPORT("文中提及", "What it names"),
    WORDS("原词", "Words"),
    RULE("规则", "Rule"),
    EVIDENCE("依据", "Because of"),
    NO_REPORT("没有这份报告，或它已被撤回。", "There is no such report, or it was withdrawn."),
    GONE("找不到", "Not found"),

    MEASURE("措施", "Measure"),
    PERSON("人物", "Person"),
    PLACE("地点", "Place"),
    BODY("机构", "Body"),
    MEETING("会议", "Meeting"),
    FIGURE("数据", "Figure"),
    PERSONS("提到最多的人物", "Persons named most"),
    BODIES("提到最多的机构", "Bodies named most"),
    PLACES("提到最多的地点", "Places named most"),
    MEETINGS("提到最多的会议", "Meetings named most"),
    PERSON_TITLE("职务", "Title"),
    IN_REPORTS("报告数", "Reports"),
    DISTINCT("不重计转载", "Copies once"),
    NO_NAMES("还没有提到。", "None has been named yet."),

    TOLD("数据（以多数报告所言为准）", "Figures, as most reports tell them"),
    NUMBER("数值", "Number"),
    DATE("日期", "Day"),
    DISTINCT_REPORTS("报告数（转载不重计）", "Reports, copies once"),
    OTHERWISE("另有他说", "Tell another"),
    NO_TOLD("还没有计到数据。", "No figure has been counted yet."),

    PIPELINE("流水线", "Pipeline"),
    ROLE("环节", "Part"),
    STATE("状态", "State"),
    LAG("待读记录", "Still to read"),
    TOPIC("主题", "Topic"),
    DETAIL("说明", "Detail"),
    STARTING("启动中", "starting"),
    RUNNING("运行中", "running"),
    WAITING("等待中", "waiting"),
    STOPPED("已停止", "stopped"),
    EPIDEMIC_COUNT("其中涉疫", "of them on a disease"),
    MENTIONS_COUNT("措施提及", "Measure mentions"),
    DEALT_WITH("另已重送 %s、丢弃 %s", "%s retried, %s discarded"),
    UNREADABLE_COUNT("无法读取的记录", "Unreadable records"),
    REFUSED_COUNT("拒写的行", "Refused rows"),
    STOCK("存量", "What there is"),

    DEAD_LETTERS_COUNT("死信", "Dead letters"),
    DEAD_LETTERS("未处理的死信", "Open dead letters"),
    LOG_PLACE("位置", "Place"),
    EXCEPTION("异常", "Exception"),
    ATTEMPT("失败次数", "Attempt"),
    SET_ASIDE_AT("搁置时间（北京）", "Set aside (UTC+8)"),
    NO_DEAD_LETTERS("没有未处理的死信。", "No dead letter is open."),
    REJECTED_COUNT("拒收", "Rejected"),
    REJECTED("最近拒收", "Rejected last"),
    REASON("原因", "Reason"),
    WHERE("位置", "Where"),
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
    BAD_ADDRESS("网址有误", "The address is wrong"),
    READ_AS_CSV("所显示的措施，以 CSV 读取", "The measures shown, as CSV"),
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

    String in(Language language, Object... values) {
        return in(language).formatted(values);
    }
}
