package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.List;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Endings;
import org.epistream.text.words.Openings;
import org.jspecify.annotations.Nullable;

/** Numbers without a unit: 35万, and the values of an index. */
final class BareNumbers {
    private static final Openings BOUNDS = Openings.of("以下", "以上");
    private static final Endings LEADS = Endings.of("由", "从", "至", "到", "为", "达", "指数", "在", "降至", "低于", "于", "日的");
    /** What stands before the limit of an index (布雷图指数大于5). */
    private static final Endings LIMITS = Endings.of("指数大于", "指数小于", "指数超过", "指数低于", "指数高于", "指数不超过", "指数控制在");
    /** What stands before the value of an index, which may be a whole number (布雷图指数14). */
    private static final Endings INDEXES = Endings.of("指数", "指数为", "指数达", "指数是", "指数：", "指数降至", "指数降到", "指数升至");

    private static final int LONGEST_LEAD = 6;

    private static final Endings NUMBERINGS = Endings.of("第", "表", "图", "附件");

    private BareNumbers() {}

    static void find(String text, int from, int to, List<WrittenNumber> numbers, List<FoundFigure> found) {
        for (WrittenNumber number : numbers) {
            String kind = number.isSpelled(text) ? null : kind(text, number);
            if (kind != null && isPlain(text, from, to, number)) {
                BigDecimal value = number.value();
                found.add(new FoundFigure(number.from(), number.to(), kind, value, null, Why.of("bare-number")));
            }
        }
    }

    /** The kind of a figure if the number is one, or null. */
    private static @Nullable String kind(String text, WrittenNumber number) {
        int at = number.from();
        if (!WrittenNumber.isDigit(text.charAt(number.to() - 1))) {
            return "population";
        }
        boolean index = isIndex(text, at);
        if (BOUNDS.anyAt(text, number.to()) || index && LIMITS.anyAt(text, at)) {
            return "threshold";
        }
        boolean valued = number.value().scale() > 0 && LEADS.anyAt(text, at) || index && INDEXES.anyAt(text, at);
        return valued ? "other" : null;
    }

    /** Whether an index stands near enough before a number; before most numbers none does. */
    private static boolean isIndex(String text, int at) {
        for (int i = Math.max(0, at - LONGEST_LEAD); i < at; i++) {
            if (text.charAt(i) == '指') {
                return true;
            }
        }
        return false;
    }

    /** Whether a number has no unit and is no share, and numbers nothing. */
    private static boolean isPlain(String text, int from, int to, WrittenNumber number) {
        int at = number.to();
        boolean more = at < to && (text.charAt(at) == '余' || text.charAt(at) == '多');
        return Unit.at(text, more ? at + 1 : at, to) == null
                && Shares.read(text, from, to, number, false) == null
                && !NUMBERINGS.anyAt(text, number.from());
    }
}
