package org.epistream.text.entity;

/** Reads names that a titled list makes names: alone, they might be other words (严峻, 阿的木呷). */
final class ListedName {
    private static final int LONGEST = 7;

    private final String text;
    private final NameShape shape;
    private final NameReader names;
    private final NameModel model;

    ListedName(String text, NameShape shape, NameReader names, NameModel model) {
        this.text = text;
        this.shape = shape;
        this.names = names;
        this.model = model;
    }

    /** Where the first name of a list ends that looks like none, if another name follows it; else 0. */
    int first(int at) {
        int end = at;
        while (end < Math.min(text.length(), at + LONGEST) && text.charAt(end) != '、') {
            end++;
        }
        boolean listed = end > at + 1 && end < text.length() && text.charAt(end) == '、';
        if (!listed || !names.isSpelled(at, end)) {
            return 0;
        }
        int next = names.end(end + 1);
        boolean ends = next > 0 && next < text.length() && "、，。等".indexOf(text.charAt(next)) >= 0;
        return ends && names.isUnknown(end + 1, next) ? end : 0;
    }

    /**
     * Where the next name of a list ends, 0 where none stands.
     *
     * @param certain whether the list goes on by a mark, so that anything here may be a name
     */
    int next(int at, boolean certain) {
        int end = names.end(at);
        if (end > 0 || !certain) {
            return end;
        }
        int likely = model.end(text, at);
        int loose = likely > 0 && shape.endsAt(text, likely) ? likely : names.looseEnd(at, true);
        return loose > 0 ? loose : word(at);
    }

    /** Where a name that is an ordinary word as well ends: another name follows in the list (严峻、甲某某). */
    private int word(int at) {
        int end = at + 2;
        boolean goesOn = end < text.length() && text.charAt(end) == '、' && shape.fits(text, at, end);
        return goesOn && names.end(end + 1) > 0 ? end : 0;
    }
}
