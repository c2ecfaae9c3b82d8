package org.epistream.text.entity;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private NameLists() {}

    /** Such lists, each with where its names stand, in order. */
    static List<List<Stretch>> find(String text, int from, int to, NameReader names, NameShape shape) {
        List<List<Stretch>> found = new ArrayList<>();
        List<Stretch> run = new ArrayList<>();
        int at = text.indexOf('、', from);
        while (at >= 0 && at < to) {
            int next = text.indexOf('、', at + 1);
            boolean goesOn = next > 0 && mayBeName(text, at + 1, next);
            int end = !goesOn && run.size() < FEWEST - 1
                    ? 0
                    : next > 0 && isName(text, at + 1, next, shape) ? next : names.end(at + 1);
            if (end > 0 && end <= to) {
                run.add(new Stretch(at + 1, end));
            }
            if (end <= 0 || end != next) {
                close(text, run, names, found);
                run.clear();
            }
            at = next;
        }
        close(text, run, names, found);
        return found;
    }

    /** Whether an item between two marks may be a name from end to end; the reader of names settles it at a price. */
    private static boolean mayBeName(String text, int from, int to) {
        int length = to - from;
        return length <= LONGEST_CHINESE
                || length <= LONGEST_ITEM
                        && (text.substring(from, to).indexOf('·') >= 0 || ForeignName.isSpelled(text, from, to));
    }

    private static boolean isName(String text, int from, int to, NameShape shape) {
        return to - from >= 2 && to - from <= 4 && shape.fits(text, from, to);
    }

    private static void close(String text, List<Stretch> run, NameReader names, List<List<Stretch>> found) {
        if (run.size() < FEWEST) {
            return;
        }
        long unknown = run.stream()
                .filter(name -> name.length() >= 3 && !CoreDictionary.contains(name.of(text)))
                .count();
        if (unknown < FEWEST_UNKNOWN) {
            return;
        }
        long tagged = run.stream()
                .filter(name -> names.isTagged(name.from(), name.to()))
                .count();
        if (tagged * 2 >= run.size()) {
            List<Stretch> list = new ArrayList<>();
            before(text, run.get(0), names).ifPresent(list::add);
            list.addAll(run);
            found.add(list);
        }
    }

    /** The first name of the list, before its first mark. */
    private static Optional<Stretch> before(String text, Stretch second, NameReader names) {
        int end = second.from() - 1;
        for (int length = 4; length >= 2; length--) {
            int start = end - length;
            boolean opens = start <= 0 || OPENING.indexOf(text.charAt(start - 1)) >= 0;
            if (start >= 0 && names.end(start) == end && (opens || names.isTagged(start, end))) {
                return Optional.of(new Stretch(start, end));
            }
        }
        return Optional.empty();
    }
}
