package org.epistream.text.figure;

import java.util.Set;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Stretch;

/** Which numbers in Chinese numerals a reader would put in a table, and which are only a manner of speaking. */
final class Spelled {
    private static final Set<String> NEVER = Set.of("条", "次", "轮", "期");
    private static final Openings SET_PHRASES =
            Openings.of("小组", "一组", "组", "行", "联", "一", "均", "都", "同行", "份", "对一", "之间", "合一");

    /** Units of things that are counted one by one. */
    private static final Set<String> CLOSING =
            Set.of("家", "支", "处", "辆", "台", "头", "只", "起", "座", "艘", "吨", "户", "羽", "架", "匹");

    /** What stands before a time that is over (近一周, 过去一周, 前一周). */
    private static final String PAST = "近去前这";

    private static final Contents HAPPENS = Contents.of("例", "出现", "发生", "发现", "新增", "同一", "旅居", "过", "曾", "病");
    private static final int CLAUSE = 20;

    private Spelled() {}

    static boolean counts(String text, Quantity quantity) {
        String unit = quantity.unit().word();
        boolean single = quantity.to() - quantity.from() == 1 + unit.length();
        if (!single) {
            return !NEVER.contains(unit);
        }
        if (!counted(quantity.counts()) && !closes(text, quantity)) {
            return false;
        }
        boolean one = text.charAt(quantity.from()) == '一' && !isTerm(text, quantity);
        return !one && (isRhythm(text, quantity) || !SET_PHRASES.anyAt(text, quantity.to()));
    }

    /** 每两天一次: the 一 begins a new word. */
    private static boolean isRhythm(String text, Quantity quantity) {
        char before = quantity.from() > 0 ? text.charAt(quantity.from() - 1) : ' ';
        return quantity.counts() == UnitClass.TIME
                && ("每隔".indexOf(before) >= 0 || text.startsWith("一次", quantity.to()));
    }

    /** Whether something has to be done within the time (一周内办结), not whether something happens in it (一周内出现5例). */
    private static boolean isTerm(String text, Quantity quantity) {
        if (quantity.counts() != UnitClass.TIME || !Forms.isTerm(text, quantity.to())) {
            return false;
        }
        char before = quantity.from() > 0 ? text.charAt(quantity.from() - 1) : ' ';
        int end = quantity.to();
        int last = Math.min(text.length(), end + CLAUSE);
        while (end < last && !Stretch.endsClause(text.charAt(end))) {
            end++;
        }
        return PAST.indexOf(before) < 0 && !HAPPENS.anyIn(text, quantity.to(), end);
    }

    /** Whether a number behind its noun ends the clause: 责令整顿两家. */
    private static boolean closes(String text, Quantity quantity) {
        return CLOSING.contains(quantity.unit().word())
                && quantity.to() < text.length()
                && Stretch.endsClause(text.charAt(quantity.to()));
    }

    /** Single numerals count people and times; 三个 and 两家 mostly are a manner of speaking. */
    private static boolean counted(UnitClass counts) {
        return counts == UnitClass.CASE
                || counts == UnitClass.PERSON
                || counts == UnitClass.TIME
                || counts == UnitClass.ROOM;
    }
}
