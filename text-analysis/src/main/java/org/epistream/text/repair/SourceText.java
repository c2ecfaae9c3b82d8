package org.epistream.text.repair;

/**
 * Text as it was taken out of a report's body, before mending.
 *
 * @param text the text; lines are parted by {@code \n}
 * @param starts for each UTF-16 unit where its stretch of the body starts; falling only where a parser moved text
 * @param ends for each UTF-16 unit where its stretch of the body ends, exclusive
 * @param wrapped whether a line may end in mid-sentence, as it does in plain text but not in the blocks of a page
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourceText(String text, int[] starts, int[] ends, boolean wrapped) {
    public SourceText {
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException(
                    "a source of " + text.length() + " units with " + starts.length + " origins");
        }
    }

    /** A body that is its own text. */
    public static SourceText plain(String body) {
        int[] starts = new int[body.length()];
        int[] ends = new int[body.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new SourceText(body, starts, ends, true);
    }
}
