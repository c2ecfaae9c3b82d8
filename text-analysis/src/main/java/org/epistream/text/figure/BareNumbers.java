package org.epistream.text.figure;

import java.util.List;
import org.epistream.domain.analysis.Why;

/** Numbers without a unit: 35万, and the values of an index. */
final class BareNumbers {
    private static final List<String> BOUNDS = List.of("以下", "以上");
    private static final List<String> LEADS = List.of("由", "从", "至", "到", "为", "达", "指数", "在", "降至", "低于", "于", "日的");
    /** What stands before the limit of an index (布雷图指数大于5). */
    private static final List<String> LIMITS = List.of("指数大于", "指数小于", "指数超过", "指数低于", "指数高于", "指数不超过", "指数控制在");
    /** What stands before the value of an index, which may be a whole number (布雷图指数14). */
    private static final List<String> INDEXES = List.of("指数", "指数为", "指数达", "指数是", "指数：", "指数降至", "指数降到", "指数升至");

    private static final List<String> NUMBERINGS = List.of("第", "表", "图", "附件");

    private BareNumbers() {}

    static void find(String text, int from, int to, List<FoundFigure> found) {
        for (WrittenNumber number : WrittenNumber.scan(text, from, to)) {
            int at = number.to();
            boolean more = at < to && "余多".indexOf(text.charAt(at)) >= 0;
            boolean plain = !number.isSpelled(text)
                    && Unit.at(text, more ? at + 1 : at, to) == null
                    && Shares.read(text, from, to, number, false) == null;
            if (!plain || follows(text, number.from(), NUMBERINGS)) {
                continue;
            }
            boolean scaled = !WrittenNumber.isDigit(text.charAt(at - 1));
            boolean bound =
                    BOUNDS.stream().anyMatch(word -> text.startsWith(word, at)) || follows(text, number.from(), LIMITS);
            boolean valued = number.value().scale() > 0 && follows(text, number.from(), LEADS)
                    || follows(text, number.from(), INDEXES);
            String kind = scaled ? "population" : bound ? "threshold" : valued ? "other" : "";
            if (!kind.isEmpty()) {
                found.add(new FoundFigure(number.from(), at, kind, number.value(), null, Why.of("bare-number")));
            }
        }
    }

    private static boolean follows(String text, int at, List<String> words) {
        return words.stream().anyMatch(word -> text.startsWith(word, at - word.length()));
    }
}
