package org.epistream.text.figure;

import java.util.List;
import org.epistream.domain.analysis.Why;

/** Numbers without a unit: 35万, and the values of an index. */
final class BareNumbers {
    private static final List<String> BOUNDS = List.of("以下", "以上");
    private static final List<String> LEADS = List.of("由", "从", "至", "到", "为", "达", "指数", "在", "降至", "低于", "于");
    private static final List<String> NUMBERINGS = List.of("第", "表", "图", "附件");

    private BareNumbers() {}

    static void find(String text, int from, int to, List<FoundFigure> found) {
        for (WrittenNumber number : WrittenNumber.scan(text, from, to)) {
            int at = number.to();
            boolean more = at < to && "余多".indexOf(text.charAt(at)) >= 0;
            boolean plain = !number.isSpelled(text)
                    && Unit.at(text, more ? at + 1 : at, to) == null
                    && Shares.read(text, from, to, number, false) == null;
            if (!plain || NUMBERINGS.stream().anyMatch(word -> text.startsWith(word, number.from() - word.length()))) {
                continue;
            }
            boolean scaled = !WrittenNumber.isDigit(text.charAt(at - 1));
            boolean bound = BOUNDS.stream().anyMatch(word -> text.startsWith(word, at));
            boolean led = LEADS.stream().anyMatch(word -> text.startsWith(word, number.from() - word.length()));
            String kind =
                    scaled ? "population" : bound ? "threshold" : number.value().scale() > 0 && led ? "other" : "";
            if (!kind.isEmpty()) {
                found.add(new FoundFigure(number.from(), at, kind, number.value(), null, Why.of("bare-number")));
            }
        }
    }
}
