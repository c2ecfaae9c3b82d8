package org.epistream.text.repair;

import java.util.BitSet;

/**
 * A stretch of a draft with what it stood for before it was damaged.
 *
 * @param from first unit of the stretch
 * @param to unit after the last
 * @param text what it stood for; not empty
 * @param guesses the units of the text that are guesses
 * @param gain by how much it makes the text likelier, as a difference of {@link Words#cost}
 */
record Mended(int from, int to, String text, BitSet guesses, double gain) {}
