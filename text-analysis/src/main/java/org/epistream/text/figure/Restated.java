package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.epistream.text.words.Characters;
import org.jspecify.annotations.Nullable;

/** Leaves out numbers that a text only says again: in a headline, or with the same words. */
final class Restated {
    private static final Characters SENTENCE_MARKS = new Characters("。；！？!?;");
    private static final String BY_TABLE = "table-column";
    private static final Set<String> MANY_TIMES = Set.of("duration", "deadline", "frequency", "threshold", "share");
    /** Small numbers come up again by chance; a greater one of the same kind is the same. */
    private static final int GREAT = 10;

    private static final int NOUN = 3;
    private static final int LONGEST_HEADING = 45;

    private Restated() {}

    /** What two figures have in common of which one is told again, with the words behind it where the number is small. */
    private record Worth(String kind, @Nullable String unit, BigDecimal value, String noun) {}

    /** The figures that are told for the first time, in their order. */
    static List<FoundFigure> leaveOut(String text, int from, int to, List<FoundFigure> figures) {
        if (figures.size() < 2) {
            return figures;
        }
        Set<Worth> told = new HashSet<>();
        List<FoundFigure> first = new ArrayList<>();
        List<FoundFigure> headed = new ArrayList<>();
        Set<Worth> values = new HashSet<>();
        for (FoundFigure figure : figures) {
            if (isHeaded(text, from, to, figure)) {
                headed.add(figure);
            } else if (!again(text, to, figure, told)) {
                first.add(figure);
                values.add(headline(figure));
            }
        }
        for (FoundFigure figure : headed) {
            if (values.add(headline(figure))) {
                first.add(figure);
            }
        }
        return first;
    }

    /** A great number in a headline is the one of the text, whatever its few words seem to count. */
    private static Worth headline(FoundFigure figure) {
        return worth(figure, figure.value().intValue() >= GREAT ? "" : figure.kind(), "");
    }

    private static Worth worth(FoundFigure figure, String kind, String noun) {
        return new Worth(kind, figure.unit(), figure.value().stripTrailingZeros(), noun);
    }

    private static boolean again(String text, int to, FoundFigure figure, Set<Worth> told) {
        if (MANY_TIMES.contains(figure.kind())
                || figure.why().rule().equals(BY_TABLE)
                || figure.value().signum() == 0) {
            return false;
        }
        if (figure.value().intValue() >= GREAT) {
            return !told.add(worth(figure, figure.kind(), ""));
        }
        int end = figure.to() + NOUN;
        return end <= to
                && isWord(text, figure.to(), end)
                && !told.add(worth(figure, figure.kind(), text.substring(figure.to(), end)));
    }

    private static boolean isWord(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a figure outside a table stands in a short line that is no prose. */
    private static boolean isHeaded(String text, int from, int to, FoundFigure figure) {
        if (figure.why().rule().equals(BY_TABLE)) {
            return false;
        }
        int start = figure.from();
        int low = Math.max(from, start - LONGEST_HEADING);
        while (start > low && inHeading(text.charAt(start - 1))) {
            start--;
        }
        boolean begins = start == from || text.charAt(start - 1) == '\n';
        int end = figure.from();
        int high = Math.min(to, start + LONGEST_HEADING);
        while (begins && end < high && inHeading(text.charAt(end))) {
            end++;
        }
        // the line end counts as a character of its line
        return begins && (end == to || end < high && text.charAt(end) == '\n');
    }

    private static boolean inHeading(char c) {
        return c != '\n' && !SENTENCE_MARKS.contains(c);
    }
}
