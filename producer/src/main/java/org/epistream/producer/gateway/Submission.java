package org.epistream.producer.gateway;

import java.util.List;
import org.epistream.domain.report.ReadOutcome;

/** What was found in a request. */
sealed interface Submission {
    List<Item> items();

    /** A single report or withdrawal, or none. */
    record One(ReadOutcome outcome) implements Submission {
        @Override
        public List<Item> items() {
            return List.of(new Item(1, outcome));
        }
    }

    /** Several, each with a fate of its own. */
    record Batch(List<Item> items) implements Submission {}

    /** @param number of its line or element, from 1 */
    record Item(int number, ReadOutcome outcome) {}
}
