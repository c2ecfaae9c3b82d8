package org.epistream.text.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.epistream.text.words.Stretch;

/** Leaves out numbers that a text only says again: in a headline, or with the same words. */
final class Restated {
    private static final String SENTENCE_MARKS = "。；！？!?;";
    private static final Set<String> MANY_TIMES = Set.of("duration", "deadline", "frequency", "threshold", "share");
    /** Small numbers come up again by chance; a greater one of the same kind is the same. */
    private static final int GREAT = 10;

    private static final int NOUN = 3;
    private static final int LONGEST_HEADING = 45;

    private Restated() {}

    /** The figures that are told for the first time, in their order. */
    static List<FoundFigure> leaveOut(String text, int from, int to, List<FoundFigure> figures) {
        List<Stretch> headings = headings(text, from, to);
        Set<String> told = new HashSet<>();
        List<FoundFigure> first = new ArrayList<>();
        List<FoundFigure> headed = new ArrayList<>();
        Set<String> values = new HashSet<>();
        int heading = 0;
        for (FoundFigure figure : figures) {
            while (heading < headings.size() && headings.get(heading).to() <= figure.from()) {
                heading++;
            }
            if (heading < headings.size()
                    && headings.get(heading).from() <= figure.from()
                    && !figure.why().rule().equals("table-column")) {
                headed.add(figure);
            } else if (again(text, to, figure, told)) {
                continue;
            } else {
                first.add(figure);
                values.add(headline(figure));
            }
        }
        headed.stream().filter(figure -> values.add(headline(figure))).forEach(first::add);
        return first;
    }

    /** A great number in a headline is the one of the text, whatever its few words seem to count. */
    private static String headline(FoundFigure figure) {
        return figure.value().intValue() >= GREAT
                ? figure.unit() + figure.value().stripTrailingZeros()
                : worth(figure);
    }

    private static String worth(FoundFigure figure) {
        return figure.kind()
                + figure.unit()
                + figure.value().stripTrailingZeros().toPlainString();
    }

    private static boolean again(String text, int to, FoundFigure figure, Set<String> told) {
        if (MANY_TIMES.contains(figure.kind())
                || figure.why().rule().equals("table-column")
                || figure.value().signum() == 0) {
            return false;
        }
        if (figure.value().intValue() >= GREAT) {
            return !told.add(worth(figure));
        }
        String noun = text.substring(figure.to(), Math.min(to, figure.to() + NOUN));
        boolean named = noun.length() == NOUN && noun.chars().allMatch(Character::isLetter);
        return named && !told.add(worth(figure) + noun);
    }

    /** The lines that are no prose. */
    private static List<Stretch> headings(String text, int from, int to) {
        List<Stretch> headings = new ArrayList<>();
        for (Stretch line : Stretch.paragraphs(text, from, to)) {
            if (line.length() <= LONGEST_HEADING
                    && line.of(text).chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)) {
                headings.add(line);
            }
        }
        return headings;
    }
}
