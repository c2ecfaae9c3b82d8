package org.epistream.text.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How well a mended stretch suits the text around it. */
final class Context {
    /** Units on each side that are looked at: one long word. */
    private static final int REACH = 4;

    private final Words words;
    private final Repeats repeats;

    Context(Words words, Repeats repeats) {
        this.words = words;
        this.repeats = repeats;
    }

    /** A stretch of a draft for which many texts are to be tried. */
    Place place(Draft draft, int from, int to) {
        String before = before(draft, from);
        String after = after(draft, to);
        return new Place(before, after, words.cost(before + simplified(draft.text(from, to)) + after, repeats, 0, 0));
    }

    /** The characters in use of simplified script that can make a word in place of a unit, and the likeliest of the others. */
    char[] candidates(Draft draft, int at) {
        String before = before(draft, at);
        String after = after(draft, at + 1);
        char last = before.isEmpty() ? '\n' : before.charAt(before.length() - 1);
        char next = after.isEmpty() ? '\n' : after.charAt(0);
        BitSet found = new BitSet();
        Neighbours.KNOWN.addBetween(last, next, found);
        repeats.addBetween(last, next, found);
        StringBuilder candidates = new StringBuilder();
        for (int c = found.nextSetBit(Script.FIRST_HAN); c >= 0 && c <= Script.LAST_HAN; c = found.nextSetBit(c + 1)) {
            if (Gbk.TABLE.isWritten((char) c) && !Script.changes((char) c)) {
                candidates.append((char) c);
            }
        }
        return candidates.toString().toCharArray();
    }

    /** A character, and by how much it makes the text likelier. */
    record Tried(char c, double gain) {}

    /** What stands around a stretch, and the cost of the text as it is. */
    final class Place {
        private final String before;
        private final String after;
        private final double cost;

        private Place(String before, String after, double cost) {
            this.before = before;
            this.after = after;
            this.cost = cost;
        }

        /** The texts that begin and end so and have one character between, of which many are to be tried. */
        Gaps between(String left, String right) {
            int at = before.length() + left.length();
            String whole = before + simplified(left) + '\n' + simplified(right) + after;
            return new Gaps(new Gap(words, repeats, whole, at, before.length(), whole.length() - after.length()));
        }

        /** Tries characters in a gap. */
        final class Gaps {
            private final Gap gap;

            private Gaps(Gap gap) {
                this.gap = gap;
            }

            /** The likeliest of some characters, the likeliest first; of equal ones the one that was given first. */
            List<Tried> likeliest(char[] characters, int most) {
                List<Tried> likeliest = new ArrayList<>();
                for (char c : characters) {
                    double gain = cost - gap.cost(Script.simplified(c));
                    int at = likeliest.size();
                    while (at > 0 && likeliest.get(at - 1).gain() < gain) {
                        at--;
                    }
                    if (at < most) {
                        likeliest.add(at, new Tried(c, gain));
                        likeliest
                                .subList(Math.min(most, likeliest.size()), likeliest.size())
                                .clear();
                    }
                }
                return likeliest;
            }
        }
    }

    private String before(Draft draft, int from) {
        int start = from;
        while (from - start < REACH && isContext(draft.charAt(start - 1))) {
            start--;
        }
        return simplified(draft.text(start, from));
    }

    private String after(Draft draft, int to) {
        int end = to;
        while (end - to < REACH && isContext(draft.charAt(end))) {
            end++;
        }
        return simplified(draft.text(to, end));
    }

    private String simplified(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = isDigit(letters[i]) ? Words.DIGIT : Script.simplified(letters[i]);
        }
        return new String(letters);
    }

    private static boolean isContext(char c) {
        return c >= 0x80 || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
