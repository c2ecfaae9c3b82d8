package org.epistream.text;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.epistream.domain.Cut;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.analysis.Span;
import org.epistream.text.repair.RepairedText;
import org.epistream.text.words.Stretch;

/** Cuts the sentences that name something out of a text. Takes time linear in its length and the number of mentions. */
final class QuoteCutter {
    /** Characters kept before the mention round which a long sentence is cut. */
    private static final int BEFORE = 100;

    /** Characters kept on either side of a mention that stands among more tags than text. */
    private static final int NARROW = 20;

    private final RepairedText origin;
    private final String text;
    private final String body;
    private final Positions positions;

    /**
     * @param origin the mended text
     * @param body the body as it came
     */
    QuoteCutter(RepairedText origin, String body, Positions positions) {
        this.origin = origin;
        this.text = origin.text();
        this.body = body;
        this.positions = positions;
    }

    /** The quotes of these mentions; each stands in one. */
    List<Quote> quotes(List<Mention> mentions) {
        List<Integer> order = IntStream.range(0, mentions.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        index -> positions.of(mentions.get(index)).from()))
                .collect(toCollection(ArrayList::new));
        List<Quote> quotes = new ArrayList<>();
        for (int next = 0; next < order.size(); ) {
            Stretch where = around(positions.of(mentions.get(order.get(next))));
            List<Quote.Quoted> quoted = new ArrayList<>();
            for (; next < order.size(); next++) {
                Stretch stretch = positions.of(mentions.get(order.get(next)));
                if (stretch.from() < where.from() || stretch.to() > where.to()) {
                    break;
                }
                quoted.add(
                        new Quote.Quoted(order.get(next), stretch.from() - where.from(), stretch.to() - where.from()));
            }
            quotes.add(quote(where, quoted));
        }
        return quotes;
    }

    private Quote quote(Stretch where, List<Quote.Quoted> quoted) {
        Span span = origin.span(where.from(), where.to());
        String mended = where.of(text);
        String came = body.substring(span.start(), span.end());
        return new Quote(span, mended, came.equals(mended) ? null : Cut.to(Quote.MAX_AS_IT_CAME, came), quoted);
    }

    /** The sentence in which a mention stands, within bounds; at least the mention. */
    private Stretch around(Stretch mention) {
        Stretch sentence = sentence(mention, Quote.MAX_TEXT, Quote.MAX_TEXT);
        if (sentence.length() > Quote.MAX_TEXT) {
            Stretch behind = sentence(mention, BEFORE, Quote.MAX_TEXT);
            int to = Math.max(mention.to(), Math.min(behind.to(), behind.from() + Quote.MAX_TEXT));
            sentence = new Stretch(behind.from(), parts(to) ? to - 1 : to);
        }
        if (came(sentence) > Quote.MAX_AS_IT_CAME) {
            sentence = sentence(mention, NARROW, NARROW);
        }
        return came(sentence) > Quote.MAX_AS_IT_CAME ? mention : sentence;
    }

    /** @param before most characters before the mention, @param after most behind it */
    private Stretch sentence(Stretch mention, int before, int after) {
        int from = mention.from();
        while (from > 0 && mention.from() - from < before && !Stretch.endsSentence(text.charAt(from - 1))) {
            from--;
        }
        while (from < mention.from() && (Character.isWhitespace(text.charAt(from)) || parts(from))) {
            from++;
        }
        int to = mention.to();
        while (to < text.length() && to - mention.to() < after && !Stretch.endsSentence(text.charAt(to - 1))) {
            to++;
        }
        while (to > mention.to() && (Character.isWhitespace(text.charAt(to - 1)) || parts(to))) {
            to--;
        }
        return new Stretch(from, to);
    }

    /** Whether a cut there would part a surrogate pair. */
    private boolean parts(int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private int came(Stretch where) {
        Span span = origin.span(where.from(), where.to());
        return span.end() - span.start();
    }
}
