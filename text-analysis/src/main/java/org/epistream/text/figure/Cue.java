package org.epistream.text.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A word near a number that tells what the number counts.
 *
 * @param kind kind of figure, or a part of one (see the table)
 * @param side where it stands
 * @param classes the units that it speaks of
 * @param weight the greater decides
 */
record Cue(String word, String kind, Side side, Set<UnitClass> classes, int weight) {
    private static final Terms<Word> CUES = table();
    private static final String HIDES = "none";
    /** Most words of description between a unit and its noun (5600名外来茶工). */
    private static final int HEAD = 8;
    /** A noun behind one of these is no longer the one that is counted (2847名学生中累计确诊…). */
    private static final Characters VERBS = new Characters("中已均被将有出为经接完因在");

    /** Where a cue stands to its number. */
    enum Side {
        BEFORE,
        TOUCH,
        BEHIND,
        HEAD
    }

    /** The cues that are one word, or a word that hides others. */
    private record Word(List<Cue> cues, boolean hides) {}

    /** A cue where it stands: how far from its number. */
    private record Near(Cue cue, int distance) {}

    /** The cue that decides, or null where none stands near. */
    static @Nullable Cue deciding(UnitClass counts, Around around) {
        Near best = null;
        int length = around.before().length();
        for (Terms.Hit<Word> hit : seen(around.before())) {
            int distance = length - hit.to();
            Side near = distance <= 1 ? Side.TOUCH : Side.BEFORE;
            best = better(best, fitting(hit.value().cues(), counts, Side.BEFORE, near), distance);
        }
        for (Terms.Hit<Word> hit : seen(around.behind())) {
            if (around.met() && hit.to() == around.behind().length()) {
                continue; // 密接68人已解除观察|21人
            }
            int distance = hit.from();
            Side near = isHead(around.behind(), distance) ? Side.HEAD : Side.BEHIND;
            best = better(best, fitting(hit.value().cues(), counts, Side.BEHIND, near), distance);
        }
        return best == null ? null : best.cue;
    }

    private static @Nullable Near better(@Nullable Near best, @Nullable Cue cue, int distance) {
        if (cue == null) {
            return best;
        }
        boolean wins = best == null
                || cue.weight > best.cue.weight
                || cue.weight == best.cue.weight && distance < best.distance;
        return wins ? new Near(cue, distance) : best;
    }

    /** The cues in some words, without those inside a word that hides them. */
    private static List<Terms.Hit<Word>> seen(String words) {
        List<Terms.Hit<Word>> seen = new ArrayList<>();
        int hidden = 0;
        for (Terms.Hit<Word> hit : CUES.all(words, 0, words.length())) {
            if (hit.value().hides()) {
                hidden = Math.max(hidden, hit.to());
            } else if (hit.to() > hidden) {
                seen.add(hit);
            }
        }
        return seen;
    }

    private static boolean isHead(String behind, int distance) {
        if (distance > HEAD) {
            return false;
        }
        for (int i = 0; i < distance; i++) {
            if (VERBS.contains(behind.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Cue fitting(List<Cue> cues, UnitClass counts, Side wide, Side near) {
        Cue best = null;
        for (Cue cue : cues) {
            boolean fits = (cue.side == wide || cue.side == near) && cue.classes.contains(counts);
            if (fits && (best == null || cue.weight > best.weight)) {
                best = cue;
            }
        }
        return best;
    }

    private static Terms<Word> table() {
        Map<String, List<Cue>> cues = new HashMap<>();
        Table.read(Cue.class, "cues.tsv", 5, cells -> {
            for (String word : cells.get(4).split(" ")) {
                for (String side : cells.get(1).split(",")) {
                    cues.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(new Cue(
                                    word,
                                    cells.get(0),
                                    Side.valueOf(side.toUpperCase(java.util.Locale.ROOT)),
                                    classes(cells.get(2)),
                                    Integer.parseInt(cells.get(3))));
                }
            }
            return cells;
        });
        Map<String, Word> words = new HashMap<>();
        cues.forEach((word, own) ->
                words.put(word, new Word(own, own.stream().anyMatch(cue -> cue.kind.equals(HIDES)))));
        return new Terms<>(words);
    }

    private static Set<UnitClass> classes(String names) {
        return Arrays.stream(names.split(","))
                .map(UnitClass::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnitClass.class)));
    }
}
