package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/** Numbers in the cells of a table, which take kind and unit from the head of their column. */
final class TableFigures {
    private static final Pattern GAP = Pattern.compile("[\\t|]+|[ 　]+");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,3})(?:\\.\\d{1,4})?|[一二两三四五六七八九十][一二三四五六七八九十百千零]{0,8}");
    /** A cell whose number has its own sign is read as any other number. */
    private static final String SIGNS = "%％‰";

    private static final Characters NUMBER_ENDS = new Characters("0123456789一二两三四五六七八九十百千零" + SIGNS);
    private static final String[] NONE = {};

    private static final Pattern UNIT = Pattern.compile("[（(]([^（()）A-Za-z]{1,8})[)）]");
    private static final String TEN_THOUSANDS = "万";

    /** What the head of a column says its numbers count; the first that fits. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("率", "share"),
            Map.entry("%", "share"),
            Map.entry("接种点", "other"),
            Map.entry("工作人员", "other"),
            Map.entry("志愿者", "other"),
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
            Map.entry("人口", "population"),
            Map.entry("人数", "population"));

    private static final List<String> ORDER = List.of("序号", "编号", "电话", "联系电话", "日期", "备注");
    private static final int WIDEST_LINE = 300;

    private TableFigures() {}

    static void find(String text, int from, int to, List<FoundFigure> found) {
        Stretch head = new Stretch(from, from);
        for (int start = from; start < to; ) {
            Stretch line = new Stretch(start, lineEnd(text, start, to));
            String[] cells = endsInNumber(text, line) ? cells(text, line) : NONE;
            if (cells.length > 1 && isNumber(cells[cells.length - 1])) {
                String[] heads = cells(text, head);
                if (cells.length == heads.length) {
                    row(text, line, cells, heads, found);
                }
            } else if (line.length() > 1) {
                head = line;
            }
            start = line.to();
        }
    }

    /** Where a line ends, its line end included. */
    private static int lineEnd(String text, int start, int to) {
        int end = start;
        while (end < to && text.charAt(end) != '\n') {
            end++;
        }
        return Math.min(to, end + 1);
    }

    /** Whether the last of a line may be a number; of the lines of most texts it is not. */
    private static boolean endsInNumber(String text, Stretch line) {
        int end = line.to();
        while (end > line.from() && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end > line.from() && NUMBER_ENDS.contains(text.charAt(end - 1));
    }

    private static boolean isBlank(char c) {
        return c == '|' || Character.isWhitespace(c);
    }

    private static String[] cells(String text, Stretch line) {
        return line.length() > WIDEST_LINE ? NONE : GAP.split(line.of(text).strip());
    }

    private static boolean isNumber(String cell) {
        boolean signed = !cell.isEmpty() && SIGNS.indexOf(cell.charAt(cell.length() - 1)) >= 0;
        return NUMBER.matcher(signed ? cell.substring(0, cell.length() - 1) : cell)
                .matches();
    }

    private static void row(String text, Stretch line, String[] cells, String[] heads, List<FoundFigure> found) {
        int at = line.from();
        for (int i = 0; i < cells.length; i++) {
            int start = text.indexOf(cells[i], at);
            at = start + cells[i].length();
            if (i > 0 && !ORDER.contains(heads[i]) && NUMBER.matcher(cells[i]).matches()) {
                String head = heads[i];
                String kind = kind(head);
                String unit = unit(head, kind);
                BigDecimal value = value(cells[i], head);
                if (value != null) {
                    found.add(new FoundFigure(start, at, kind, value, unit, new Why("table-column", head)));
                }
            }
        }
    }

    private static @Nullable BigDecimal value(String cell, String head) {
        BigDecimal written = Character.isDigit(cell.charAt(0))
                ? new BigDecimal(cell.replace(",", ""))
                : ChineseNumeral.read(cell, 0, cell.length());
        if (written == null) {
            return null;
        }
        String unit = bracket(head);
        return unit != null && unit.startsWith(TEN_THOUSANDS) ? written.movePointRight(4) : written;
    }

    private static @Nullable String unit(String head, String kind) {
        String unit = bracket(head);
        if (unit == null) {
            return kind.equals("share") ? "%" : head.contains("人数") ? "人" : null;
        }
        return unit.length() > 1 && unit.startsWith(TEN_THOUSANDS) ? unit.substring(1) : unit;
    }

    private static @Nullable String bracket(String head) {
        Matcher bracket = UNIT.matcher(head);
        return bracket.find() ? bracket.group(1) : null;
    }

    private static String kind(String head) {
        for (Map.Entry<String, String> entry : KINDS) {
            if (head.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return "other";
    }
}
