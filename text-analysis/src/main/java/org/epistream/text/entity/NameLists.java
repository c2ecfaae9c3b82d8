package org.epistream.text.entity;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.epistream.text.words.Stretch;

/** Finds lists of names before which no title stands: 甲某某、乙某某、丙某某等参加. */
final class NameLists {
    private static final int FEWEST = 3;

    private static final int LONGEST_CHINESE = 4;
    /** Behind an item longer than any name, a list does not go on. */
    private static final int LONGEST_ITEM = 20;

    /** How many of a list must be such that no dictionary has them. */
    private static final int FEWEST_UNKNOWN = 2;

    /** What stands before the first name of a list. */
    private static final String OPENING = "有由为是，。：:；\n 　（(";

    private final String text;
    private final NameReader names;
    private final NameShape shape;
    private final Predicate<Stretch> settled;

    /** @param settled whether all is known about a name that a list could tell */
    NameLists(String text, NameReader names, NameShape shape, Predicate<Stretch> settled) {
        this.text = text;
        this.names = names;
        this.shape = shape;
        this.settled = settled;
    }

    /** Such lists, but for those that tell nothing new, each with where its names stand, in order. */
    List<List<Stretch>> find(int from, int to) {
        List<List<Stretch>> found = new ArrayList<>();
        List<Stretch> run = new ArrayList<>();
        int at = text.indexOf('、', from);
        while (at >= 0 && at < to) {
            int next = text.indexOf('、', at + 1);
            int end = itemEnd(at + 1, next, run.size());
            if (end > 0 && end <= to) {
                run.add(new Stretch(at + 1, end));
            }
            if (end <= 0 || end != next) {
                close(run, found);
                run.clear();
            }
            at = next;
        }
        close(run, found);
        return found;
    }

    /** Where the name ends that begins behind a mark, 0 where none does or where it would make no list. */
    private int itemEnd(int start, int next, int before) {
        if (next > 0 && isName(start, next)) {
            return next;
        }
        boolean goesOn = next > 0 && mayBeName(start, next);
        return goesOn || before >= FEWEST - 1 ? names.end(start) : 0;
    }

    /** Whether an item between two marks may be a name from end to end; the reader of names settles it at a price. */
    private boolean mayBeName(int from, int to) {
        int length = to - from;
        return length <= LONGEST_CHINESE
                || length <= LONGEST_ITEM
                        && (text.substring(from, to).indexOf('·') >= 0 || ForeignName.isSpelled(text, from, to));
    }

    private boolean isName(int from, int to) {
        return to - from >= 2 && to - from <= LONGEST_CHINESE && shape.fits(text, from, to);
    }

    private void close(List<Stretch> run, List<List<Stretch>> found) {
        if (run.size() < FEWEST || unknown(run) < FEWEST_UNKNOWN) {
            return;
        }
        List<Stretch> firsts = firsts(run.get(0));
        boolean tellsNothing = run.stream().allMatch(settled) && firsts.stream().allMatch(settled);
        if (!tellsNothing && areTagged(run)) {
            List<Stretch> list = new ArrayList<>();
            firsts.stream().filter(this::isFirst).findFirst().ifPresent(list::add);
            list.addAll(run);
            found.add(list);
        }
    }

    private long unknown(List<Stretch> run) {
        return run.stream()
                .filter(name -> name.length() >= 3 && !CoreDictionary.contains(name.of(text)))
                .count();
    }

    private boolean areTagged(List<Stretch> run) {
        long tagged = run.stream()
                .filter(name -> names.isTagged(name.from(), name.to()))
                .count();
        return tagged * 2 >= run.size();
    }

    /** What the first name of the list may be, before its first mark, the longest first. */
    private List<Stretch> firsts(Stretch second) {
        List<Stretch> firsts = new ArrayList<>();
        int end = second.from() - 1;
        for (int start = Math.max(0, end - LONGEST_CHINESE); start <= end - 2; start++) {
            if (names.end(start) == end) {
                firsts.add(new Stretch(start, end));
            }
        }
        return firsts;
    }

    private boolean isFirst(Stretch name) {
        return name.from() == 0
                || OPENING.indexOf(text.charAt(name.from() - 1)) >= 0
                || names.isTagged(name.from(), name.to());
    }
}
