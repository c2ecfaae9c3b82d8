package org.epistream.text.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.epistream.text.page.Line.Role;
import org.epistream.text.page.Page.StoryRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories among the lines of a page, and what is to be cut out of their bodies.
 *
 * <p>The first story has the headline that the page names, or the first that stands above a body. A further story begins
 * with a headline behind a body that is followed by credits of its own and a body of its own; a second paragraph by
 * another reporter has no headline and is none.
 */
final class Stories {
    private static final Pattern OWN_NEWS = Pattern.compile("[\\s\\u3000]*(本报|本网|本台)[^，。]{0,20}(讯|电|消息).*");
    private static final int SHORTEST_HEADLINE = 6;

    private final String text;
    private final List<Line> lines;
    private final Credits credits;
    private final BitSet cut = new BitSet();
    private final List<StoryRange> stories = new ArrayList<>();

    Stories(String text, List<Line> lines, Credits credits) {
        this.text = text;
        this.lines = lines;
        this.credits = credits;
    }

    /** Units that belong to no body though they stand inside one. */
    BitSet cut() {
        return cut;
    }

    /** @param hint the headline as the page or its sender names it, or null */
    List<StoryRange> find(@Nullable String hint) {
        int body = next(0, Role.BODY);
        Headline first = Headline.above(body, lines, hint);
        first.letterhead().forEach(credits::addPublisher);
        int headline = first.line();
        String title = first.words() == null ? credits.title() : first.words();
        int from = body;
        if (body == lines.size()) {
            // Short notes and tables have no sentence: everything below the headline is the body.
            from = headline + 1;
        }
        while (from < lines.size()) {
            int end = from + 1;
            while (end < lines.size() && !beginsStory(end)) {
                end++;
            }
            add(title, headline, from, end);
            headline = end;
            title = end < lines.size() ? lines.get(end).words() : null;
            from = Math.max(end + 1, next(Math.min(end + 1, lines.size()), Role.BODY));
        }
        if (stories.isEmpty()) {
            stories.add(new StoryRange(title, headline < 0 ? -1 : start(lines.get(headline)), 0, text.length()));
        }
        return stories;
    }

    private int next(int from, Role role) {
        int at = from;
        while (at < lines.size() && lines.get(at).role() != role) {
            at++;
        }
        return at;
    }

    private boolean beginsStory(int at) {
        Line line = lines.get(at);
        if (line.role() != Role.HEADLINE
                || line.words().length() < SHORTEST_HEADLINE
                || Credits.isDayOnly(line.words())) {
            return false;
        }
        int after = at + 1;
        while (after < lines.size() && after <= at + 2 && lines.get(after).role() == Role.HEADLINE) {
            after++;
        }
        if (after >= lines.size()) {
            return false;
        }
        if (lines.get(after).role() == Role.BODY) {
            return OWN_NEWS.matcher(lines.get(after).words()).lookingAt()
                    || Bylines.endsWithByline(lines.get(at - 1).words());
        }
        return lines.get(after).role() == Role.CREDITS
                && after + 1 < lines.size()
                && lines.get(after + 1).role() == Role.BODY;
    }

    private void add(@Nullable String title, int headline, int first, int end) {
        int last = end - 1;
        while (last > first
                && lines.get(last).role() != Role.BODY
                && lines.get(last).role() != Role.HEADLINE) {
            last--;
        }
        int from = start(lines.get(first));
        int to = lines.get(last).to();
        for (int i = first; i <= last; i++) {
            Line line = lines.get(i);
            if (line.role() == Role.BODY) {
                Bylines.cut(text, line.from(), line.to(), credits, cut);
            } else if (line.role() != Role.HEADLINE) {
                cut.set(line.from(), Math.min(text.length(), line.to() + 1));
            }
        }
        if (lines.get(last).role() == Role.BODY) {
            Bylines.cutLast(text, lines.get(last).from(), lines.get(last).to(), last == first, credits, cut);
        }
        stories.add(new StoryRange(title, headline < 0 ? -1 : start(lines.get(headline)), from, to));
    }

    private int start(Line line) {
        return Math.max(line.from(), text.indexOf(line.words().charAt(0), line.from()));
    }
}
