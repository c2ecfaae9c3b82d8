package org.epistream.text.figure;

import java.util.List;

/** Which numbers in Chinese numerals a reader would put in a table, and which are only a manner of speaking. */
final class Spelled {
    /** Units behind which even a single numeral counts; 三个 and 四项 mostly number the points of a speech. */
    private static final List<String> COUNTED = List.of(
            "例", "名", "人", "家", "间", "辆", "支", "吨", "台", "头", "只", "处", "小时", "分钟", "天", "周", "个月", "户", "座", "艘", "栋",
            "余人", "余名", "余家", "人次");

    private static final List<String> SET_PHRASES = List.of("人小组", "人一组", "人组", "人行", "家联", "天一");

    private Spelled() {}

    static boolean counts(String text, WrittenNumber number, String unit, int unitAt) {
        if (unit.isEmpty() || unit.equals("条") || unit.equals("次") || unit.equals("轮") || unit.equals("期")) {
            return false;
        }
        if (number.to() - number.from() > 1) {
            return true;
        }
        return COUNTED.contains(unit)
                && text.charAt(number.from()) != '一'
                && SET_PHRASES.stream().noneMatch(phrase -> text.startsWith(phrase, unitAt));
    }
}
