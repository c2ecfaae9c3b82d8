package org.epistream.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** The rows of the tables. Public for the library that writes them. */
public final class Rows {
    private static final String REGION_EN = "Code of the division as in GB/T 2260; 000000 where it is not known";
    private static final String REGION_ZH = "行政区划代码（GB/T 2260），未明为 000000";
    private static final String REGION_NAME_EN = "Its full Chinese name";
    private static final String REGION_NAME_ZH = "行政区划全称";
    private static final String DAY_EN = "Day it is counted on, by the calendar of the place (UTC+8)";
    private static final String DAY_ZH = "计数日期（北京时间）";
    private static final String DAY_FROM_EN = "How the day is known: story, published or observed";
    private static final String DAY_FROM_ZH = "日期依据：story 文中所述，published 按发布日，observed 按收到日";
    private static final String MENTIONS_EN = "How often it was named";
    private static final String MENTIONS_ZH = "提及次数";
    private static final String REPORTS_EN = "In how many reports";
    private static final String REPORTS_ZH = "报告数";
    private static final String DISTINCT_EN = "In how many reports, where a report and its copies count once";
    private static final String DISTINCT_ZH = "去除转载后的报告数";
    private static final String STATUS_EN =
            "How the report speaks of it: directive, planned, done, lifted or criticised";
    private static final String STATUS_ZH = "状态：directive 要求，planned 计划，done 已行，lifted 解除，criticised 批评";

    private Rows() {}

    /** Daily totals of measures. */
    public record Measure(
            @Column(en = DAY_EN, zh = DAY_ZH) LocalDate day,
            @Column(en = DAY_FROM_EN, zh = DAY_FROM_ZH) String dayFrom,
            @Column(en = REGION_EN, zh = REGION_ZH) String region,

            @Column(en = REGION_NAME_EN, zh = REGION_NAME_ZH)
            String regionName,

            @Column(en = "Type of the measure", zh = "措施类别代码")
            String type,

            @Column(en = "Its Chinese name", zh = "措施类别中文名") String typeChinese,
            @Column(en = "Its English name", zh = "措施类别英文名") String typeEnglish,
            @Column(en = STATUS_EN, zh = STATUS_ZH) String status,
            @Column(en = MENTIONS_EN, zh = MENTIONS_ZH) long mentions,
            @Column(en = REPORTS_EN, zh = REPORTS_ZH) long reports,
            @Column(en = DISTINCT_EN, zh = DISTINCT_ZH) long distinctReports) {
        static Measure of(Counts.MeasureRow row) {
            MeasureType type = row.cell().type();
            return new Measure(
                    row.cell().day().date(),
                    row.cell().day().from().code(),
                    row.cell().region().value(),
                    fullName(row.cell().region()),
                    type.code(),
                    name(type, Locale.CHINESE),
                    name(type, Locale.ENGLISH),
                    row.cell().status().code(),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** Measures added up. */
    public record Rolled(
            @Column(en = "First day of the period", zh = "时段首日")
            LocalDate starts,

            @Column(en = "The period: day, week (from Monday) or month", zh = "时段：day 日，week 周（周一起），month 月")
            String period,

            @Column(en = REGION_EN, zh = REGION_ZH) String region,

            @Column(en = REGION_NAME_EN, zh = REGION_NAME_ZH)
            String regionName,

            @Column(en = "Type of the measure", zh = "措施类别代码")
            String type,

            @Column(en = "Its Chinese name", zh = "措施类别中文名") String typeChinese,
            @Column(en = "Its English name", zh = "措施类别英文名") String typeEnglish,
            @Column(en = STATUS_EN, zh = STATUS_ZH) String status,
            @Column(en = MENTIONS_EN, zh = MENTIONS_ZH) long mentions,

            @Column(
                    en = "In how many reports at most: several cells may count the same one",
                    zh = "报告数上限（不同单元格可能计同一报告）")
            long reportsAtMost,

            @Column(en = "The same, where a report and its copies count once", zh = "去除转载后的报告数上限")
            long distinctReportsAtMost) {
        static Rolled of(Period period, Totals.RolledMeasure row) {
            MeasureType type = row.cell().type();
            return new Rolled(
                    row.cell().starts(),
                    period.code(),
                    row.cell().region().value(),
                    fullName(row.cell().region()),
                    type.code(),
                    name(type, Locale.CHINESE),
                    name(type, Locale.ENGLISH),
                    row.cell().status().code(),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** Daily totals of names. */
    public record Entity(
            @Column(en = DAY_EN, zh = DAY_ZH) LocalDate day,
            @Column(en = REGION_EN, zh = REGION_ZH) String region,

            @Column(en = REGION_NAME_EN, zh = REGION_NAME_ZH)
            String regionName,

            @Column(
                    en = "What is named: person, place, body or meeting",
                    zh = "种类：person 人物，place 地点，body 机构，meeting 会议")
            String kind,

            @Column(en = "The name", zh = "名称") String name,

            @Column(en = "Title of a person", zh = "人物职务") @Nullable
            String title,

            @Column(en = "Code of a place", zh = "地点的行政区划代码") @Nullable
            String code,

            @Column(en = MENTIONS_EN, zh = MENTIONS_ZH) long mentions,
            @Column(en = REPORTS_EN, zh = REPORTS_ZH) long reports,
            @Column(en = DISTINCT_EN, zh = DISTINCT_ZH) long distinctReports) {
        static Entity of(Counts.EntityRow row) {
            return new Entity(
                    row.cell().day(),
                    row.cell().region().value(),
                    fullName(row.cell().region()),
                    row.cell().kind().code(),
                    WellFormed.of(row.cell().name()),
                    text(row.cell().title()),
                    text(row.cell().code()),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** Daily totals of figures. */
    public record Figure(
            @Column(en = DAY_EN, zh = DAY_ZH) LocalDate day,
            @Column(en = DAY_FROM_EN, zh = DAY_FROM_ZH) String dayFrom,
            @Column(en = REGION_EN, zh = REGION_ZH) String region,

            @Column(en = REGION_NAME_EN, zh = REGION_NAME_ZH)
            String regionName,

            @Column(en = "What the figure counts, such as confirmed-new", zh = "数据种类，如 confirmed-new 新增确诊")
            String what,

            @Column(en = "The unit as written", zh = "单位（原文）") @Nullable
            String unit,

            @Column(en = "The number; reports that contradict one another stand side by side", zh = "数值（说法不一者并列）")
            BigDecimal value,

            @Column(en = MENTIONS_EN, zh = MENTIONS_ZH) long mentions,
            @Column(en = REPORTS_EN, zh = REPORTS_ZH) long reports,
            @Column(en = DISTINCT_EN, zh = DISTINCT_ZH) long distinctReports) {
        static Figure of(Counts.FigureRow row) {
            return new Figure(
                    row.cell().day().date(),
                    row.cell().day().from().code(),
                    row.cell().region().value(),
                    fullName(row.cell().region()),
                    row.cell().what(),
                    text(row.cell().unit()),
                    row.cell().value(),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** Reports that stand. */
    public record Report(
            @Column(en = "The id of the report", zh = "报告编号")
            String id,

            @Column(en = "The sender's revision", zh = "修订号（发送方）") @Nullable
            Long revision,

            @Column(en = "Headline of its first story", zh = "标题（首条新闻）") @Nullable
            String title,

            @Column(en = "The medium credited", zh = "来源媒体") @Nullable
            String source,

            @Column(en = "Where it was published; from outside, not checked", zh = "网址（外部提供，未核实）") @Nullable
            String url,

            @Column(en = "Day of publication as the page says it", zh = "发布日期（网页所载）") @Nullable
            LocalDate published,

            @Column(en = REGION_EN, zh = REGION_ZH) String region,

            @Column(en = REGION_NAME_EN, zh = REGION_NAME_ZH)
            String regionName,

            @Column(en = "Day of its first story", zh = "首条新闻的日期")
            LocalDate day,

            @Column(en = DAY_FROM_EN, zh = DAY_FROM_ZH) String dayFrom,

            @Column(en = "Whether it deals with a disease", zh = "是否涉及疫病")
            boolean epidemic,

            @Column(en = "The disease in its short form", zh = "疫病简称") @Nullable
            String disease,

            @Column(en = "What sort of report it is", zh = "报告类型")
            String kind,

            @Column(en = "How many measures it names", zh = "措施提及次数")
            long measures,

            @Column(en = "How many characters were mended", zh = "修复的字符数")
            long repaired,

            @Column(en = "The analysis that read it", zh = "分析版本")
            String analysisVersion,

            @Column(en = "When it was taken in, in UTC", zh = "收到时间（UTC）")
            Instant observedAt) {
        static Report of(Provenance.ReportRow row) {
            return new Report(
                    WellFormed.of(row.id()),
                    row.revision(),
                    text(row.title()),
                    text(row.source()),
                    text(row.url()),
                    row.published(),
                    row.region().value(),
                    fullName(row.region()),
                    row.day().date(),
                    row.day().from().code(),
                    row.epidemic(),
                    text(row.disease()),
                    row.kind(),
                    row.measures(),
                    row.repaired(),
                    row.analysisVersion(),
                    row.observedAt());
        }
    }

    /** Mentions that count, with their sentences. */
    public record Mention(
            @Column(en = "The report", zh = "报告编号") String reportId,

            @Column(en = "Which mention of the report, in order of appearance", zh = "提及序号")
            int mention,

            @Column(en = "Which story of the report, from 0", zh = "新闻序号（从 0 起）")
            int story,

            @Column(
                    en = "What is named: measure, person, place, body, meeting or figure",
                    zh = "种类：measure 措施，person 人物，place 地点，body 机构，meeting 会议，figure 数据")
            String kind,

            @Column(en = "Type of a measure, what a figure counts, the name of all else", zh = "措施类别、数据种类或名称")
            String name,

            @Column(en = STATUS_EN, zh = STATUS_ZH) @Nullable
            String status,

            @Column(en = "Title of a person", zh = "人物职务") @Nullable
            String title,

            @Column(en = "Code of a place", zh = "地点的行政区划代码") @Nullable
            String code,

            @Column(en = "Unit of a figure", zh = "数据单位") @Nullable
            String unit,

            @Column(en = "Number of a figure", zh = "数据数值") @Nullable
            BigDecimal value,

            @Column(en = REGION_EN, zh = REGION_ZH) String region,

            @Column(en = REGION_NAME_EN, zh = REGION_NAME_ZH)
            String regionName,

            @Column(en = DAY_EN, zh = DAY_ZH) LocalDate day,

            @Column(en = "The words of the report, mended and in simplified script", zh = "原文用词（修复、简体）")
            String words,

            @Column(en = "The sentence, mended and in simplified script", zh = "所在句子（修复、简体）") @Nullable
            String sentence,

            @Column(en = "Where the words begin in it, in UTF-16 units", zh = "用词在句中的起点（UTF-16）") @Nullable
            Integer sentenceFrom,

            @Column(en = "Where they end in it, exclusive", zh = "用词在句中的终点（不含）") @Nullable
            Integer sentenceTo,

            @Column(en = "The same stretch as it came; may be cut", zh = "所在句子原样（可能截断）") @Nullable
            String asItCame,

            @Column(en = "Where the words begin in the body as it came", zh = "用词在原文中的起点")
            int spanFrom,

            @Column(en = "Where they end in it, exclusive", zh = "用词在原文中的终点（不含）")
            int spanTo,

            @Column(en = "The rule that found it", zh = "依据的规则")
            String rule,

            @Column(en = "The words that decided", zh = "起决定作用的词") @Nullable
            String evidence) {
        static Mention of(Provenance.MentionRow row) {
            Provenance.QuoteRow quote = row.quote();
            Span where = row.inQuote();
            return new Mention(
                    WellFormed.of(row.reportId()),
                    row.mention(),
                    row.story(),
                    row.kind().code(),
                    WellFormed.of(row.name()),
                    row.status() == null ? null : row.status().code(),
                    text(row.title()),
                    text(row.code()),
                    text(row.unit()),
                    row.value(),
                    row.region().value(),
                    fullName(row.region()),
                    row.day(),
                    WellFormed.of(row.words()),
                    quote == null ? null : WellFormed.of(quote.text()),
                    where == null ? null : where.start(),
                    where == null ? null : where.end(),
                    quote == null ? null : WellFormed.of(quote.asItCame()),
                    row.span().start(),
                    row.span().end(),
                    row.rule(),
                    text(row.evidence()));
        }
    }

    private static String fullName(RegionCode code) {
        return Divisions.packaged().fullName(code);
    }

    private static String name(MeasureType type, Locale language) {
        return MeasureCatalogue.packaged().name(type, language);
    }

    private static @Nullable String text(@Nullable Object text) {
        return text == null ? null : WellFormed.of(text.toString());
    }
}
