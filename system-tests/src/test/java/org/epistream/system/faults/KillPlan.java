package org.epistream.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is killed when. The same seed makes the same plan. */
final class KillPlan {
    private static final int LONGEST_PAUSE = 2_500;
    private static final int LONGEST_ABSENCE = 3_000;

    private KillPlan() {}

    /**
     * A kill.
     *
     * @param victim who is killed
     * @param pause milliseconds to wait before
     * @param absence milliseconds until it is started again
     */
    record Kill(String victim, long pause, long absence) {}

    /** Kills of these victims in random order, each of them as often as every other or once more. */
    static List<Kill> of(long seed, int kills, List<String> victims) {
        Random random = new Random(seed);
        List<Kill> plan = new ArrayList<>();
        List<String> deck = new ArrayList<>();
        while (plan.size() < kills) {
            if (deck.isEmpty()) {
                deck.addAll(victims);
                Collections.shuffle(deck, random);
            }
            plan.add(new Kill(
                    deck.remove(deck.size() - 1), random.nextInt(LONGEST_PAUSE), random.nextInt(LONGEST_ABSENCE)));
        }
        return plan;
    }
}
