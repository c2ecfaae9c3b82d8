package org.epistream.text.entity;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import org.epistream.text.entity.HanLpTagger.Word;

/** Reads names of persons at given places of one part of a text. */
final class NameReader {
    /** What ends a title or begins a word, but no name whose family name is not known. */
    private static final String NO_FIRST = "会部局室处长员们组队院所站科办管防和与等各及也的在要把带作为不到去是有无人大小上下中一二三四五六七八九十两逐每对";

    /** Length of a name whose family name is not known, where no list makes it one. */
    static final int LOOSE = 3;

    private final String text;
    private final NameShape shape;
    private final TaggedText words;

    /** @param text ends where the part does: names are never read across its end */
    NameReader(String text, NameShape shape, TaggedText words) {
        this.text = text;
        this.shape = shape;
        this.words = words;
    }

    private boolean isWordStart(int at) {
        return words.at(at) != null;
    }

    /** Whether the tagger takes just these characters for a name. */
    boolean isTagged(int from, int to) {
        Word word = words.at(from);
        return word != null && word.person() && word.to() == to;
    }

    /** Whether no name begins with a character, for it ends titles or begins words. */
    static boolean canBeginNone(char c) {
        return NO_FIRST.indexOf(c) >= 0;
    }

    /** Whether a name that is spelled by sound begins here. */
    boolean isSpelledBySound(int start) {
        return ForeignName.end(text, start, shape, this::isWordStart) > 0;
    }

    /** Where the name that starts here ends, 0 where none starts. */
    int end(int start) {
        int foreign = ForeignName.end(text, start, shape, this::isWordStart);
        if (foreign > 0) {
            return foreign;
        }
        int surname = shape.surname(text, start);
        if (surname == 1 && isWidened(start)) {
            return start + 3;
        }
        int longer = start + surname + 2;
        int shorter = start + surname + 1;
        boolean longFits = surname > 0 && (shape.fits(text, start, longer) || isBordered(start, longer));
        boolean shortFits = surname > 0 && shape.fits(text, start, shorter);
        boolean longEnds = longFits && shape.endsAt(text, longer);
        boolean shortEnds = shortFits && shape.endsAt(text, shorter);
        int end = longEnds && shortEnds
                ? decide(shorter, longer)
                : longEnds ? longer : shortEnds ? shorter : longFits || shortFits ? tagged(start, shorter, longer) : 0;
        if (end == 0 && longFits && beginsUnknown(start, longer) && isWordStart(longer)) {
            return longer;
        }
        if (end == 0 && shortFits && isWordBehind(start, shorter)) {
            return shorter;
        }
        return end > 0 && isWord(start, end) ? 0 : end;
    }

    /** Whether the tagger begins a word of two characters or more behind these, which are no word themselves. */
    private boolean isWordBehind(int start, int end) {
        Word behind = CoreDictionary.contains(text.substring(start, end)) ? null : words.at(end);
        return behind != null && behind.to() - end >= 2 && !behind.person();
    }

    /** Where a name of a family name that is not known ends: no word, and a border behind it; 0 where none starts. */
    int looseEnd(int start, boolean listed) {
        if (shape.beginsWord(text, start)) {
            return 0;
        }
        for (int length = LOOSE; length >= (listed ? 2 : LOOSE); length--) {
            int end = start + length;
            if (end > text.length() || NO_FIRST.indexOf(text.charAt(start)) >= 0 || !isUnknown(start, end)) {
                continue;
            }
            boolean borders = listed
                    ? shape.isBorder(text, end) || shape.follower(text, end) > 1
                    : shape.endsAt(text, end) || isWordStart(end);
            if (borders) {
                return end;
            }
        }
        return 0;
    }

    /** Whether neither these characters nor the first two are a word; a given name may be one (立业, 延安). */
    private boolean beginsUnknown(int from, int to) {
        return !CoreDictionary.contains(text.substring(from, to))
                && !CoreDictionary.contains(text.substring(from, from + 2));
    }

    /** Whether these characters hold no word of two that a dictionary knows. */
    boolean isSpelled(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isIdeographic(text.charAt(i))
                    || i + 1 < to && CoreDictionary.contains(text.substring(i, i + 2))) {
                return false;
            }
        }
        return true;
    }

    /** Whether these characters can be a name and hold no word that a dictionary knows. */
    boolean isUnknown(int from, int to) {
        return shape.given(text, from, to)
                && !CoreDictionary.contains(text.substring(from, to))
                && (to - from == 2
                        || !CoreDictionary.contains(text.substring(from, from + 2))
                                && !CoreDictionary.contains(text.substring(from + 1, to)));
    }

    /** Whether a name that begins like a word stands here, for it ends at a mark (局长成立霞、). */
    private boolean isBordered(int start, int end) {
        return end - start == 3
                && end < text.length()
                && "、，。".indexOf(text.charAt(end)) >= 0
                && shape.given(text, start, end)
                && !CoreDictionary.contains(text.substring(start + 1, end))
                && !CoreDictionary.contains(text.substring(start, end));
    }

    /** A name of two characters with a blank between (马 某). */
    private boolean isWidened(int start) {
        return start + 2 < text.length()
                && " 　".indexOf(text.charAt(start + 1)) >= 0
                && Character.isIdeographic(text.charAt(start + 2))
                && shape.surname(text, start + 2) + shape.follower(text, start + 2) == 0
                && shape.endsAt(text, start + 3);
    }

    private int decide(int shorter, int longer) {
        if (shape.isBorder(text, shorter)) {
            return shorter;
        }
        return shape.follower(text, shorter) > 1 ? shorter : longer;
    }

    /** Where the tagger ends the name, 0 where it sees none. */
    private int tagged(int start, int shorter, int longer) {
        Word word = words.at(start);
        if (word == null || !word.person() || !shape.fits(text, start, word.to())) {
            return 0;
        }
        return word.to() == shorter || word.to() == longer ? word.to() : 0;
    }

    /** Whether the tagger knows these characters as one word that is no name. */
    private boolean isWord(int start, int end) {
        Word word = end - start == 2 ? words.at(start) : null;
        return word != null && !word.person() && word.to() >= end;
    }
}
