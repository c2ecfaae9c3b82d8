package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/** Numbers in the cells of a table, which take kind and unit from the head of their column. */
final class TableFigures {
    private static final Pattern GAP = Pattern.compile("[\\t|]+|[ 　]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|[一二两三四五六七八九十][一二三四五六七八九十百千零]{0,8}");
    private static final Pattern UNIT = Pattern.compile("[（(]([^（()）]{1,3})[)）]");

    /** What the head of a column says its numbers count; the first that fits. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("接种点", "other"),
            Map.entry("接种", "vaccinated"),
            Map.entry("治愈", "recovered"),
            Map.entry("出院", "recovered"),
            Map.entry("死亡", "deaths"),
            Map.entry("疑似", "suspected-new"),
            Map.entry("累计", "confirmed-total"),
            Map.entry("现有", "confirmed-total"),
            Map.entry("无症状", "asymptomatic-new"),
            Map.entry("确诊", "confirmed-new"),
            Map.entry("病例", "confirmed-new"),
            Map.entry("密接", "contacts"),
            Map.entry("密切接触", "contacts"),
            Map.entry("采样点", "other"),
            Map.entry("检测", "tested"),
            Map.entry("采样", "tested"),
            Map.entry("床位", "capacity"),
            Map.entry("房间", "capacity"),
            Map.entry("隔离", "quarantined"),
            Map.entry("人口", "population"));

    private static final List<String> ORDER = List.of("序号", "编号", "电话", "联系电话", "日期", "备注");
    private static final int WIDEST_LINE = 300;

    private TableFigures() {}

    static void find(String text, int from, int to, List<FoundFigure> found) {
        String[] heads = {};
        for (Stretch line : Stretch.paragraphs(text, from, to)) {
            String words = line.length() > WIDEST_LINE ? "" : line.of(text).strip();
            String[] cells = hasGap(words) ? GAP.split(words) : new String[] {words};
            boolean numbers =
                    cells.length > 1 && NUMBER.matcher(cells[cells.length - 1]).matches();
            if (numbers && cells.length == heads.length) {
                row(text, line, cells, heads, found);
            } else if (!numbers) {
                heads = cells.length > 1 ? cells : new String[] {};
            }
        }
    }

    private static boolean hasGap(String words) {
        return words.indexOf(' ') >= 0 || words.indexOf('　') >= 0 || words.indexOf('\t') >= 0 || words.indexOf('|') >= 0;
    }

    private static void row(String text, Stretch line, String[] cells, String[] heads, List<FoundFigure> found) {
        int at = line.from();
        for (int i = 0; i < cells.length; i++) {
            int start = text.indexOf(cells[i], at);
            at = start + cells[i].length();
            if (i > 0 && !ORDER.contains(heads[i]) && NUMBER.matcher(cells[i]).matches()) {
                String head = heads[i];
                String kind = kind(head);
                int end = at;
                String unit = unit(head);
                value(cells[i])
                        .ifPresent(value -> found.add(
                                new FoundFigure(start, end, kind, value, unit, new Why("table-column", head))));
            }
        }
    }

    private static Optional<BigDecimal> value(String cell) {
        return Character.isDigit(cell.charAt(0)) ? Optional.of(new BigDecimal(cell)) : ChineseNumeral.read(cell);
    }

    private static @Nullable String unit(String head) {
        Matcher bracket = UNIT.matcher(head);
        return bracket.find() ? bracket.group(1) : null;
    }

    private static String kind(String head) {
        return KINDS.stream()
                .filter(entry -> head.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }
}
