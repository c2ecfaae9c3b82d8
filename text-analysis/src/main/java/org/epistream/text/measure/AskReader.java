package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.domain.measure.Scope;
import org.epistream.domain.measure.Strength;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Reads how firmly a text asks for a measure, and of whom. Firmness carries from one clause of a sentence to the next
 * (倡导戴口罩，勤洗手); whom it is meant for is told in its own clause.
 */
final class AskReader {
    private final Terms<Ask> words;

    AskReader() {
        Map<String, Ask> asks = new HashMap<>();
        Table.read(
                        AskReader.class,
                        "asks.tsv",
                        2,
                        row -> Map.entry(row.get(0), Ask.valueOf(row.get(1).toUpperCase(Locale.ROOT))))
                .forEach(entry -> asks.put(entry.getKey(), entry.getValue()));
        words = new Terms<>(asks);
    }

    Asks read(String text, Stretch sentence) {
        return new Asks(words.longest(text, sentence.from(), sentence.to()));
    }

    /** What a sentence says of its measures. */
    static final class Asks {
        private final List<Hit<Ask>> strengths = new ArrayList<>();
        private final List<Hit<Ask>> scopes = new ArrayList<>();

        private Asks(List<Hit<Ask>> asks) {
            asks.forEach(ask -> (ask.value().isStrength() ? strengths : scopes).add(ask));
        }

        /** How firmly an ordered measure is asked for. */
        Strength strength(int from, Stretch clause) {
            Ask ask = nearest(strengths, from, 0, clause.to());
            return ask == Ask.RECOMMENDED ? Strength.RECOMMENDED : Strength.REQUIRED;
        }

        /** Whom a measure is meant for, or null where the clause does not say. */
        @Nullable
        Scope scope(int to, Stretch clause) {
            Ask ask = nearest(scopes, to, clause.from(), clause.to());
            return ask == null ? null : ask == Ask.TARGETED ? Scope.TARGETED : Scope.GENERAL;
        }

        /** The last word before a place, or the first one behind it. */
        private static @Nullable Ask nearest(List<Hit<Ask>> asks, int place, int from, int to) {
            Ask nearest = null;
            for (Hit<Ask> ask : asks) {
                if (ask.from() >= from && ask.from() < to && (ask.from() < place || nearest == null)) {
                    nearest = ask.value();
                }
            }
            return nearest;
        }
    }
}
