package org.epistream.cli.watch.live;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.epistream.cli.show.Shown;

/** The pages that lie on each other; the uppermost is seen. */
final class Pages {
    private final Deque<Page> pages = new ArrayDeque<>();

    Pages(Page first) {
        pages.push(first);
    }

    Page top() {
        return requireNonNull(pages.peek());
    }

    /** The uppermost, where it is one of sums. */
    Optional<SumsPage> topSums() {
        return top() instanceof SumsPage sums ? Optional.of(sums) : Optional.empty();
    }

    List<SumsPage> sums() {
        return pages.stream()
                .filter(SumsPage.class::isInstance)
                .map(SumsPage.class::cast)
                .toList();
    }

    void push(Page page) {
        pages.push(page);
    }

    /** Takes the uppermost away; returns whether there was one below it. */
    boolean pop() {
        if (pages.size() == 1) {
            return false;
        }
        pages.pop();
        // Covered by another, it has heard of no change.
        topSums().ifPresent(SumsPage::sumAnew);
        return true;
    }

    /** How one got here; its end where there is no room for all. */
    String path(int columns) {
        List<String> names = new ArrayList<>();
        for (Iterator<Page> fromFirst = pages.descendingIterator(); fromFirst.hasNext(); ) {
            names.add(fromFirst.next().name());
        }
        String path = String.join(" > ", names);
        return Shown.width(path) <= columns ? path : names.get(names.size() - 1);
    }
}
