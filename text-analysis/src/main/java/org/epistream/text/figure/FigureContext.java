package org.epistream.text.figure;

import java.util.List;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/** The words around a number, and what they say it counts. */
final class FigureContext {
    private static final int LEFT = 24;
    private static final int RIGHT = 14;
    private static final List<String> PEOPLE = List.of("人", "名", "位", "余人", "余名", "户");
    private static final List<String> LENGTHS = List.of("天", "小时", "分钟", "周");
    private static final List<String> STOCK = List.of("储备", "组建");
    private static final List<String> ROOM = List.of("间", "张");

    private final String unit;
    private final String left;
    private final String clause;
    private final String right;

    FigureContext(String text, int from, int to, WrittenNumber number, String unit, int end) {
        this.unit = unit;
        this.left = text.substring(Math.max(from, number.from() - LEFT), number.from());
        int cut = left.length();
        while (cut > 0 && !Stretch.endsClause(left.charAt(cut - 1)) && left.charAt(cut - 1) != '、') {
            cut--;
        }
        this.clause = left.substring(cut);
        int last = end;
        while (last < Math.min(to, end + RIGHT) && !Stretch.endsClause(text.charAt(last))) {
            last++;
        }
        this.right = text.substring(end, last);
    }

    /** The words that tell what is counted, or null where none stand before the number. */
    @Nullable
    String evidence() {
        return clause.isEmpty() ? null : clause;
    }

    String kind() {
        if (right.startsWith("以上")
                || right.startsWith("及以上")
                || right.startsWith("以下")
                || clause.contains("不超过")
                || clause.endsWith("超过")) {
            return unit.equals("天") || LENGTHS.contains(unit) && right.startsWith("以上") ? "duration" : "threshold";
        }
        return switch (unit) {
            case "小时", "天", "日", "周", "个月", "分钟" -> time();
            case "例" -> cases();
            case "间", "张" -> ROOM.contains(unit) ? "capacity" : "other";
            case "剂", "剂次" -> "vaccinated";
            default -> counted();
        };
    }

    private String time() {
        if (clause.endsWith("每")) {
            return "frequency";
        }
        if (clause.endsWith("提前")) {
            return "deadline";
        }
        return right.startsWith("内") || right.startsWith("之内") || right.startsWith("以内") ? "deadline" : "duration";
    }

    private String cases() {
        String near = clause.isEmpty() || !names(clause) ? left : clause;
        if (near.contains("出院") || near.contains("治愈")) {
            return "recovered";
        }
        if (near.contains("死亡")) {
            return "deaths";
        }
        if (near.contains("疑似")) {
            return "suspected-new";
        }
        if (near.contains("无症状")) {
            return "asymptomatic-new";
        }
        return near.contains("累计") || near.contains("现有") ? "confirmed-total" : "confirmed-new";
    }

    private static boolean names(String words) {
        return List.of("出院", "治愈", "死亡", "疑似", "无症状", "累计", "确诊", "新增").stream().anyMatch(words::contains);
    }

    private String counted() {
        if (clause.contains("接种") && (PEOPLE.contains(unit) || unit.equals("人次"))
                || right.startsWith("学生完成") && right.contains("接种")) {
            return "vaccinated";
        }
        if (unit.equals("人次") || unit.equals("份") || unit.equals("人份") || unit.equals("管")) {
            return tests(clause) || tests(left) ? "tested" : "other";
        }
        if (PEOPLE.contains(unit) && STOCK.stream().anyMatch(clause::contains)) {
            return "capacity";
        }
        if (clause.endsWith("死亡")) {
            return "deaths";
        }
        if (!PEOPLE.contains(unit)) {
            return "other";
        }
        if (clause.contains("密切接触") || clause.contains("次密接") || clause.contains("密接")) {
            return "contacts";
        }
        if (clause.contains("排查") || clause.endsWith("队员")) {
            return "other";
        }
        if (clause.contains("隔离") || right.contains("隔离") || clause.contains("居家健康监测") || clause.endsWith("在点人员")) {
            return clause.contains("解除") ? "other" : "quarantined";
        }
        if (tests(clause) || right.contains("进行核酸") || right.contains("开展核酸")) {
            return "tested";
        }
        return clause.contains("人口") || clause.endsWith("覆盖全市") || clause.contains("老人") || clause.endsWith("全校")
                ? "population"
                : "other";
    }

    private static boolean tests(String words) {
        return words.contains("采样") || words.contains("检测") || words.contains("核酸");
    }
}
