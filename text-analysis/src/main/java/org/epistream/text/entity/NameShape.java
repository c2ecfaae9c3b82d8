package org.epistream.text.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.epistream.domain.Table;
import org.epistream.text.measure.MeasureWords;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Terms;

/** What a Chinese name of a person looks like: a family name, one or two characters, and a border behind them. */
final class NameShape {
    private static final Characters NEVER_IN_GIVEN = new Characters("的了着在及等是不把被要也都而或之其该这们你您他她第每某厅说到率局");
    private static final Characters BORDERS = new Characters("，。、；：！？（）《》“”() \n\t,;:!?·—…　");

    private final Set<String> surnames =
            Set.copyOf(Table.read(NameShape.class, "surnames.tsv", 1, row -> row.get(0)).stream()
                    .distinct()
                    .toList());
    private final Characters single =
            new Characters(surnames.stream().filter(name -> name.length() == 1).collect(Collectors.joining()));
    private final Characters compound = new Characters(surnames.stream()
            .filter(name -> name.length() == 2)
            .map(name -> name.substring(0, 1))
            .collect(Collectors.joining()));
    private final Openings followers =
            new Openings(Table.read(NameShape.class, "after-names.tsv", 1, r -> r.get(0)).stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList());
    private final Terms<String> notNames = new Terms<>(notNames());

    /** Words that begin like a name and are none, those of measures among them (封控, 施策). */
    private static Map<String, String> notNames() {
        List<String> rows = Table.read(NameShape.class, "not-names.tsv", 1, row -> row.get(0));
        return Stream.concat(rows.stream(), MeasureWords.all().stream())
                .filter(word -> word.length() > 1)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /** Length of the family name at a place, 0 where none stands. */
    int surname(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        char first = text.charAt(at);
        if (compound.contains(first) && at + 2 <= text.length() && surnames.contains(text.substring(at, at + 2))) {
            return 2;
        }
        return single.contains(first) ? 1 : 0;
    }

    /** Whether a name of this length can stand here, whatever stands behind it. */
    boolean fits(String text, int from, int to) {
        int surname = surname(text, from);
        if (surname == 0 || to > text.length() || to - from <= surname || to - from > surname + 2) {
            return false;
        }
        return Character.isIdeographic(text.charAt(from)) && given(text, from + 1, to) && !beginsWord(text, from);
    }

    /** Whether these characters can stand in a name behind the family name. */
    boolean given(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isIdeographic(text.charAt(i)) || NEVER_IN_GIVEN.contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word begins here with which no name begins. */
    boolean beginsWord(String text, int from) {
        return notNames.at(text, from, Math.min(text.length(), from + 4)) != null;
    }

    /** Whether a name can end before this place. */
    boolean endsAt(String text, int at) {
        return isBorder(text, at) || follower(text, at) > 0;
    }

    boolean isBorder(String text, int at) {
        return at >= text.length() || BORDERS.contains(text.charAt(at));
    }

    /** Length of the longest word at a place that follows names, 0 where none does. */
    int follower(String text, int at) {
        return followers.lengthAt(text, at);
    }
}
