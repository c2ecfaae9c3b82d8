package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.epistream.domain.analysis.Why;

/** Finds the numbers that a reader would put in a table, and tells what they count from the words around them. */
public final class FigureFinder {
    /** How far before a number 每 may stand. */
    private static final int EACH = 12;
    /** Most doses that one person is given. */
    private static final BigDecimal LONGEST_COURSE = BigDecimal.valueOf(4);

    private static final Set<UnitClass> PEOPLE = EnumSet.of(UnitClass.PERSON, UnitClass.CASE);

    /** The figures in a part of a text, in order of appearance. */
    public List<FoundFigure> find(String text, int from, int to) {
        List<FoundFigure> found = new ArrayList<>();
        Frequencies.find(text, from, to, found);
        List<WrittenNumber> numbers = WrittenNumber.scan(text, from, to);
        counted(text, from, to, Quantities.read(text, from, to, numbers), found);
        BareNumbers.find(text, from, to, numbers, found);
        NoneFigures.find(text, from, to, found);
        TableFigures.find(text, from, to, found);
        found.sort(Comparator.comparingInt(FoundFigure::from));
        return Restated.leaveOut(text, from, to, found);
    }

    /** @param found the frequencies, to which the figures are added */
    private static void counted(String text, int from, int to, List<Quantity> quantities, List<FoundFigure> found) {
        CountReader counts = new CountReader(text, from, to);
        int often = found.size();
        int next = 0;
        Around around = null;
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            int floor = i == 0 ? from : quantities.get(i - 1).to();
            int ceiling = i + 1 < quantities.size() ? quantities.get(i + 1).from() : to;
            boolean peopled = i + 1 < quantities.size()
                    && PEOPLE.contains(quantities.get(i + 1).counts());
            Around own = Around.of(text, quantity, floor, ceiling, i > 0, peopled);
            around = around != null && joined(text, floor, quantity.from())
                    ? new Around(around.before(), own.behind(), own.met())
                    : own;
            while (next < often && found.get(next).to() < quantity.to()) {
                next++;
            }
            if (next < often && found.get(next).to() == quantity.to()) {
                continue; // its times are told already
            }
            String form = Forms.kind(text, quantity, around, to);
            String kind = form == null ? counts.kind(quantity, around) : form;
            if (!idle(text, quantity, kind)) {
                found.add(new FoundFigure(
                        quantity.from(),
                        quantity.to(),
                        kind,
                        quantity.value(),
                        quantity.unit().word(),
                        new Why(
                                form == null ? "number-and-unit" : "number-form",
                                around.before().isEmpty() ? null : around.before())));
            }
        }
    }

    /** Whether a number stands directly behind the one before, and shares its words: 12轮、13032人次, 15支120人. */
    private static boolean joined(String text, int end, int at) {
        return at == end || at == end + 1 && text.charAt(end) == '、';
    }

    /** Whether a number of people or doses is only a manner of speaking (每户1人, 两人), or a course (全程接种2剂). */
    private static boolean idle(String text, Quantity quantity, String kind) {
        return switch (quantity.counts()) {
            case DOSE -> quantity.value().compareTo(LONGEST_COURSE) <= 0;
            case PERSON ->
                kind.equals("other")
                        && (quantity.spelled() && quantity.value().intValue() < 10
                                || quantity.is(1) && each(text, quantity.from()));
            default -> false;
        };
    }

    private static boolean each(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - EACH); i--) {
            if (text.charAt(i) == '每') {
                return true;
            }
        }
        return false;
    }
}
