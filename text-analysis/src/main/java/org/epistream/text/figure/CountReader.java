package org.epistream.text.figure;

import java.util.EnumSet;
import java.util.Set;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.jspecify.annotations.Nullable;

/** Tells what the numbers of one text count, in order: a number without words of its own goes on with the one before. */
final class CountReader {
    private static final Set<UnitClass> LISTED =
            EnumSet.of(UnitClass.PERSON, UnitClass.VISIT, UnitClass.SAMPLE, UnitClass.DOSE);
    private static final Openings TAKEN_UP = Openings.of("其中", "上述", "以上", "均", "包括", "分别");
    private static final Characters PLACE_ENDS = new Characters("市县区镇乡村道州省旗盟地校园男女中");
    private static final Characters SENTENCE_ENDS = new Characters("。！？!?\n");
    private static final int LONGEST_ITEM = 14;
    private static final Set<UnitClass> TAKEN = EnumSet.of(UnitClass.VISIT, UnitClass.SAMPLE);
    private static final Set<String> HEADS = Set.of("头", "只", "羽", "匹");
    private static final int LONGEST_ANIMAL = 3;
    private static final int REST = 120;
    private static final int FAR = 30;
    /** Weight of the cues that set some cases aside, after which the sentence goes on as before. */
    private static final int ASIDE = 9;

    private final String text;
    private final int to;
    private int at;
    private int start;
    private int mixed;
    private int brackets;
    private CaseState state = CaseState.NONE;
    private @Nullable String last;
    private @Nullable UnitClass lastClass;

    CountReader(String text, int from, int to) {
        this.text = text;
        this.to = to;
        this.at = from;
        this.start = from;
    }

    /** What a number counts; to be asked for one after the other. */
    String kind(Quantity quantity, Around around) {
        CaseState before = state;
        boolean fresh = advance(quantity);
        Cue cue = Cue.deciding(quantity.counts(), around);
        String kind = cue == null
                ? bare(quantity, around, fresh, before)
                : CaseState.sorts(cue.kind()) ? cases(quantity, around, cue.kind()) : cue.kind();
        boolean aside = brackets > 0 && last != null || cue != null && cue.weight() == ASIDE;
        if (!aside) {
            last = kind;
            lastClass = quantity.counts();
        }
        at = quantity.to();
        return kind;
    }

    /** Reads on to a number, and tells whether a sentence has begun that does not take up the one before. */
    private boolean advance(Quantity quantity) {
        int begin = at;
        for (int i = at; i < quantity.from(); i++) {
            char c = text.charAt(i);
            if (isIdeograph(c)) {
                continue;
            }
            switch (c) {
                case '。', '！', '？', '!', '?', '\n' -> {
                    begin = i + 1;
                    brackets = 0;
                }
                case '（', '(' -> brackets++;
                case '）', ')' -> brackets = Math.max(0, brackets - 1);
                default -> {}
            }
        }
        boolean fresh = begin > at && !takenUp(begin);
        if (begin > at) {
            start = begin;
            mixed = 0;
        }
        if (fresh) {
            state = CaseState.NONE;
            last = null;
        }
        state = state.after(text, Math.min(begin, quantity.from()), quantity.from());
        return fresh;
    }

    private static boolean isIdeograph(char c) {
        return c >= '一' && c <= '\u9fff';
    }

    private boolean takenUp(int begin) {
        int i = begin;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return TAKEN_UP.anyAt(text, i);
    }

    private String bare(Quantity quantity, Around around, boolean fresh, CaseState before) {
        boolean same = last != null && lastClass == quantity.counts() && !fresh;
        return switch (quantity.counts()) {
            case CASE ->
                same && (state == before || state == CaseState.REPORTED)
                        ? found(around) && mixed > 1 ? "other" : String.valueOf(last)
                        : cases(quantity, around, "confirmed");
            case ROOM -> "capacity";
            case DOSE -> "vaccinated";
            default ->
                same
                                && (rising(around.before())
                                        || LISTED.contains(quantity.counts()) && item(around.before())
                                        || isHerd(quantity, around.before()))
                        ? String.valueOf(last)
                        : farther(quantity);
        };
    }

    /** What the clauses before speak of: 每日核酸检测，至今已完成12轮、13032人次. */
    private String farther(Quantity quantity) {
        if (!TAKEN.contains(quantity.counts())) {
            return "other";
        }
        String words = text.substring(Math.max(start, quantity.from() - FAR), quantity.from());
        Cue cue = Cue.deciding(quantity.counts(), new Around(words, "", false));
        return cue == null ? "other" : cue.kind();
    }

    /** The second number of a change: 由2间增至14间. */
    private static boolean rising(String before) {
        return before.endsWith("至") || before.endsWith("到");
    }

    /** 8例在重点区域筛查中发现: how they were found, not what they are. */
    private static boolean found(Around around) {
        return around.behind().contains("发现");
    }

    /** Whether the words before a number are only the next link of a list: 其中甲县, 乙市. */
    private static boolean item(String before) {
        String words = before.strip();
        return words.isEmpty()
                || words.endsWith("其中")
                || words.length() <= LONGEST_ITEM && PLACE_ENDS.contains(words.charAt(words.length() - 1));
    }

    /** The next kind of animals of a list: 免疫猪12.3万头、禽|34万羽. */
    private static boolean isHerd(Quantity quantity, String before) {
        return HEADS.contains(quantity.unit().word()) && before.length() <= LONGEST_ANIMAL;
    }

    private String cases(Quantity quantity, Around around, String sort) {
        CaseState own = state.after(around.behind(), 0, Math.min(around.behind().length(), 4));
        if (sort.equals("asymptomatic") || sort.equals("confirmed")) {
            mixed |= sort.equals("confirmed") ? 1 : 2;
        }
        return (sort.equals("positive") || sort.equals("sick")) && bothFollow(quantity) ? "other" : own.kind(sort);
    }

    /** Whether the sentence goes on to part the cases into confirmed and asymptomatic ones. */
    private boolean bothFollow(Quantity quantity) {
        int end = quantity.to();
        int last = Math.min(to, end + REST);
        while (end < last && !SENTENCE_ENDS.contains(text.charAt(end))) {
            end++;
        }
        String rest = text.substring(quantity.to(), end);
        return rest.contains("无症状") && rest.contains("确诊");
    }
}
