package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Stretch;

/** Finds the numbers that a reader would put in a table, and tells what they count from the words around them. */
public final class FigureFinder {
    private static final List<String> UNITS = List.of(
            "人次", "剂次", "人份", "小时", "分钟", "个月", "平方米", "平方公里", "公里", "毫米", "公斤", "千克", "万元", "亿元", "余人", "余名", "余家",
            "周岁", "人", "例", "名", "天", "日", "周", "家", "个", "间", "张", "处", "条", "份", "管", "剂", "吨", "台", "辆", "户", "场",
            "所", "支", "轮", "类", "元", "头", "只", "羽", "座", "袋", "批", "件", "起", "项", "次", "套", "箱", "瓶", "盒", "米", "名",
            "位", "对", "艘", "架", "栋", "亩", "株", "万", "片", "期", "宗", "单", "部", "组", "道", "℃");
    private static final List<String> NOT_UNITS =
            List.of("年", "月", "时", "号", "版", "点", "岁", "分", "周岁", "周年", "届", "楼", "栋", "期");
    private static final List<String> ROUND_THE_CLOCK =
            List.of("值班", "值守", "守", "接诊", "开放", "待命", "专人", "轮", "运转", "高效", "不间断", "服务", "在线", "热线", "开通");
    private static final String NUMERAL_UNITS = "次";
    private static final List<String> RANGE_UNITS = List.of("小时", "分钟", "个月", "天", "周", "人", "名", "例", "间", "米");
    private static final int LONGEST_RANGE = 6;

    /** The figures in a part of a text, in order of appearance. */
    public List<FoundFigure> find(String text, int from, int to) {
        List<FoundFigure> found = new ArrayList<>();
        for (WrittenNumber number : WrittenNumber.scan(text, from, to)) {
            read(text, from, to, number, found);
        }
        frequencies(text, from, to, found);
        NoneFigures.find(text, from, to, found);
        TableFigures.find(text, from, to, found);
        found.sort(Comparator.comparingInt(FoundFigure::from));
        return found;
    }

    private static void read(String text, int from, int to, WrittenNumber number, List<FoundFigure> found) {
        int at = number.to();
        boolean spelled = number.isSpelled(text);
        int tenths = Shares.tenths(text, number, to);
        if (tenths > 0) {
            found.add(new FoundFigure(
                    number.from(), tenths, "share", number.value().movePointRight(1), "%", Why.of("share")));
            return;
        }
        if (Shares.isHundredths(text, from, number.from())) {
            found.add(new FoundFigure(
                    number.from() - Shares.HUNDREDTHS.length(), at, "share", number.value(), "%", Why.of("share")));
            return;
        }
        if (at < to && (text.charAt(at) == '%' || text.charAt(at) == '％')) {
            found.add(new FoundFigure(number.from(), at + 1, "share", number.value(), "%", Why.of("share")));
            return;
        }
        int more = at < to && "余多".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
        int unitAt = at + more;
        boolean scaled = !WrittenNumber.isDigit(text.charAt(number.to() - 1));
        String unit = UNITS.stream()
                .filter(word -> text.startsWith(word, unitAt))
                .findFirst()
                .orElse("");
        boolean time = NOT_UNITS.stream().anyMatch(word -> text.startsWith(word, unitAt) && !unit.equals("分钟"));
        boolean rhythm = unit.equals("天") && text.startsWith("检", unitAt + 2)
                || unit.equals("小时") && ROUND_THE_CLOCK.stream().anyMatch(word -> text.startsWith(word, unitAt + 2));
        if (time || rhythm || isDate(text, number, unit, unitAt)) {
            return;
        }
        if (spelled && !Spelled.counts(text, number, unit, unitAt)) {
            return;
        }
        if (unit.isEmpty()) {
            String shared = rangeUnit(text, unitAt, to);
            if (!shared.isEmpty()) {
                FigureContext context = new FigureContext(text, from, to, number, shared, unitAt);
                found.add(new FoundFigure(
                        number.from(),
                        unitAt,
                        context.kind(),
                        number.value(),
                        shared,
                        new Why("range", context.evidence())));
            } else if (scaled && !spelled) {
                found.add(new FoundFigure(
                        number.from(), unitAt, "population", number.value(), null, Why.of("bare-number")));
            } else if (text.startsWith("以下", unitAt) || text.startsWith("以上", unitAt)) {
                found.add(new FoundFigure(
                        number.from(), unitAt + 2, "threshold", number.value(), null, Why.of("bare-number")));
            } else if (number.value().scale() > 0) {
                found.add(new FoundFigure(
                        number.from(), number.to(), "other", number.value(), null, Why.of("bare-number")));
            }
            return;
        }
        int end = unitAt + unit.length();
        FigureContext context = new FigureContext(text, from, to, number, unit, end);
        found.add(new FoundFigure(
                number.from(),
                end,
                context.kind(),
                number.value(),
                unit,
                new Why("number-and-unit", context.evidence())));
    }

    /** The unit that the first number of a range shares with the second (5至7天), or an empty word. */
    private static String rangeUnit(String text, int at, int to) {
        if (at >= to || "至到-~～—".indexOf(text.charAt(at)) < 0) {
            return "";
        }
        int end = at + 1;
        while (end < Math.min(to, at + LONGEST_RANGE)
                && (WrittenNumber.isDigit(text.charAt(end)) || ChineseNumeral.isPart(text.charAt(end)))) {
            end++;
        }
        int unitAt = end;
        return end == at + 1
                ? ""
                : RANGE_UNITS.stream()
                        .filter(word -> text.startsWith(word, unitAt))
                        .findFirst()
                        .orElse("");
    }

    private static boolean isDate(String text, WrittenNumber number, String unit, int unitAt) {
        if (!unit.equals("日")) {
            return false;
        }
        char before = number.from() > 0 ? text.charAt(number.from() - 1) : ' ';
        return before == '月' || !text.startsWith("内", unitAt + 1);
    }

    /** 每天两次, 每周开展一次, 每日一次: how often, as a number of times. */
    private static void frequencies(String text, int from, int to, List<FoundFigure> found) {
        for (int at = text.indexOf('每', from); at >= 0 && at + 2 < to; at = text.indexOf('每', at + 1)) {
            char period = text.charAt(at + 1);
            if ("天日周月".indexOf(period) < 0) {
                continue;
            }
            for (int i = at + 2; i < Math.min(to - 1, at + 10) && !Stretch.endsClause(text.charAt(i)); i++) {
                int times = WrittenNumber.numeral(text.charAt(i));
                if (times > 0 && NUMERAL_UNITS.indexOf(text.charAt(i + 1)) >= 0) {
                    String unit = "次/" + (period == '日' ? '天' : period);
                    found.add(new FoundFigure(
                            at, i + 2, "frequency", BigDecimal.valueOf(times), unit, Why.of("times-each-period")));
                    break;
                }
            }
        }
    }
}
