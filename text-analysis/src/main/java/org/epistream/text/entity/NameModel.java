package org.epistream.text.entity;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import org.epistream.text.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Weighs, behind a title, whether a name stands there and where it ends: by how often HanLP's dictionary of names has its
 * characters as a family name, as the first or second of two given characters, or as the only one, against how likely the
 * same characters are as ordinary words.
 */
final class NameModel {
    /** Behind a title a name is likelier than not. */
    private static final double PRIOR = -2;
    /** A name that ends where a border or a word stands that follows names. */
    private static final double ENDS = -2;

    private static final double NEVER_SEEN = 0.3;
    /** A family name that lists have and the dictionary of names lacks. */
    private static final double RARE_SURNAME = 2;

    /** At most this unlikely is a family name that lists have. */
    private static final double RARE = cost(NR.B, RARE_SURNAME);

    private static final double COMPOUND = 9;
    /** By how much a name must be likelier than ordinary words. */
    private static final double CLEARLY = 7;
    /** The same for a name whose family name no list has: words that end in a verb look like one (分两班, 红着脸). */
    private static final double BEYOND_DOUBT = 15;

    private static final int LONGEST = 4;
    /** How far behind the name the words are looked at. */
    private static final int BEHIND = 4;

    private final NameShape shape;
    /** By character, worked out when first asked for; that two threads may each do so does no harm. */
    private final @Nullable Parts[] parts = new Parts[Character.MAX_VALUE + 1];

    NameModel(NameShape shape) {
        this.shape = shape;
    }

    /** Where the likeliest name ends that begins at a place, 0 where ordinary words are likelier. */
    int end(String text, int start) {
        int window = start;
        while (window < text.length()
                && window < start + LONGEST + BEHIND
                && Character.isIdeographic(text.charAt(window))) {
            window++;
        }
        if (shape.beginsWord(text, start)) {
            return 0;
        }
        int known = shape.surname(text, start);
        double least = Vocabulary.cost(text, start, window) - (known > 0 ? CLEARLY : BEYOND_DOUBT);
        int end = 0;
        boolean compound = known == 2;
        for (int surname = compound ? 2 : 1; surname >= 1; surname--) {
            for (int given = 1; given <= 2 && start + surname + given <= window; given++) {
                int to = start + surname + given;
                if (!shape.given(text, start + 1, to) && !(text.charAt(to - 1) == '之' && shape.isBorder(text, to))) {
                    break;
                }
                double cost = PRIOR
                        + (surname == 2 ? COMPOUND : surname(text, start))
                        + given(text, start + surname, to)
                        + (shape.endsAt(text, to) ? ENDS : 0)
                        + Vocabulary.cost(text, to, window);
                if (cost < least) {
                    least = cost;
                    end = to;
                }
            }
        }
        return end;
    }

    private double surname(String text, int at) {
        double surname = parts(text.charAt(at)).surname();
        return shape.surname(text, at) > 0 ? Math.min(surname, RARE) : surname;
    }

    private double given(String text, int from, int to) {
        return to - from == 1
                ? parts(text.charAt(from)).only()
                : parts(text.charAt(from)).first()
                        + parts(text.charAt(from + 1)).second();
    }

    private Parts parts(char c) {
        Parts known = parts[c];
        if (known == null) {
            known = Parts.of(c);
            parts[c] = known;
        }
        return known;
    }

    /** How unlikely a character is as each part of a name. */
    private record Parts(double surname, double first, double second, double only) {
        static Parts of(char c) {
            EnumItem<NR> roles = PersonDictionary.dictionary.get(String.valueOf(c));
            return new Parts(cost(roles, NR.B), cost(roles, NR.C), cost(roles, NR.D), cost(roles, NR.E));
        }

        private static double cost(@Nullable EnumItem<NR> roles, NR role) {
            return NameModel.cost(role, roles == null ? 0 : roles.getFrequency(role));
        }
    }

    private static double cost(NR role, double seen) {
        return Math.log(
                PersonDictionary.transformMatrixDictionary.getTotalFrequency(role) / Math.max(seen, NEVER_SEEN));
    }
}
