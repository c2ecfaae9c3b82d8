package org.epistream.text.entity;

import java.util.BitSet;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Terms.Hit;

/** Reads the name that stands behind a title. */
final class NameBehindTitle {
    /** What may stand between a title and the names it is of: 市领导还有甲某某. */
    private static final Openings LINKS =
            Openings.of("还有", "分别是", "分别为", "包括", "有：", "有", "：", ":", "是", "兼", "（主持工作）", "（挂职）", "“", "　", " ");

    private static final int LONGEST_REMARK = 10;

    private final String text;
    private final NameShape shape;
    private final NameReader names;
    private final ListedName lists;
    private final NameModel model;
    private final BitSet titles;

    /** @param titles where titles begin */
    NameBehindTitle(String text, NameShape shape, NameReader names, ListedName lists, NameModel model, BitSet titles) {
        this.text = text;
        this.shape = shape;
        this.names = names;
        this.lists = lists;
        this.model = model;
        this.titles = titles;
    }

    /** Where a name may begin directly behind a title, or behind a remark on it: 副局长（主持工作）甲某某. */
    int start(Hit<Head> head) {
        int at = head.to();
        if (at >= text.length() || text.charAt(at) != '（') {
            return at;
        }
        int end = text.indexOf('）', at);
        return end > at && end - at <= LONGEST_REMARK ? end + 1 : at;
    }

    /** Where a name may begin behind words that link it to a title; where the title ends if there are none. */
    int startBehindLink(Hit<Head> head) {
        boolean links = head.value() != Head.WEAK && head.value() != Head.KIN;
        return links ? head.to() + LINKS.lengthAt(text, head.to()) : head.to();
    }

    /** Where a name ends that begins at a place behind a title, 0 where none does. */
    int end(Hit<Head> head, int at) {
        if (head.value() == Head.WEAK || head.value() == Head.KIN) {
            return endBehindWeak(at);
        }
        if (titles.get(at)) {
            return names.end(at);
        }
        boolean open = at < text.length() && !NameReader.canBeginNone(text.charAt(at)) && !names.isSpelledBySound(at);
        int likely = open ? model.end(text, at) : 0;
        if (likely > 0) {
            return likely;
        }
        // what the tagger has a part in comes last: it costs most
        int end = names.end(at);
        return end > 0 ? end : lists.first(at);
    }

    /** Where a name ends behind a word for ordinary people, which stands before much else, too. */
    private int endBehindWeak(int at) {
        int end = names.end(at);
        if (end == 0) {
            return PersonSearch.isSpeech(text, at + NameReader.LOOSE) ? names.looseEnd(at, false) : 0;
        }
        return isCertain(at, end) ? end : 0;
    }

    private boolean isCertain(int at, int end) {
        return switch (end - at) {
            case 2 -> (PersonSearch.isSpeech(text, end) || shape.isBorder(text, end)) && names.isTagged(at, end);
            case 3 -> names.isUnknown(at, end) || model.end(text, at) == end || names.isTagged(at, end);
            default -> true;
        };
    }
}
