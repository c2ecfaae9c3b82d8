package org.epistream.text.copy;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.copy.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Makes signatures of mended texts. The sketch is a SuperMinHash (Ertl 2017) over all stretches of a few letters and digits; the
 * bands are one over longer stretches, which hardly ever stand in two texts by chance.
 */
public final class Signatures {
    /** Letters and digits in a stretch that is compared: an edit touches few, and a text has as many as letters. */
    private static final int STRETCH = 5;

    /** Letters and digits in a stretch that two reports are found by: about a clause. */
    private static final int CLAUSE = 16;

    /** Half a text finds the whole by one of so many in 99 cases of 100. */
    private static final int BANDS = 8;

    /** A shorter text says the same as too many others. */
    private static final int SHORTEST = 40;

    private static final int BITS = 6;
    private static final String BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final SimilarityHashPolicy SKETCH = SimilarityHashing.superMinHash(Signature.SKETCH_LENGTH, BITS);
    private static final SimilarityHashPolicy BAND = SimilarityHashing.superMinHash(BANDS, Long.SIZE);

    private final byte[] letters;
    private int length;

    private Signatures(int capacity) {
        letters = new byte[2 * capacity];
    }

    /** Takes the text of the stories in, without what a page puts around them. */
    public static Signatures over(int capacity) {
        return new Signatures(capacity);
    }

    /** Adds a part of the text; white space and punctuation do not count. */
    public void add(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters[length++] = (byte) (c >>> 8);
                letters[length++] = (byte) c;
            }
        }
    }

    /** The signature, or null where the text is too short. */
    public @Nullable Signature signature(List<Mention> mentions) {
        if (length < 2 * SHORTEST) {
            return null;
        }
        long[] stretches = stretches(STRETCH);
        byte[] sketch = SKETCH.createHasher().compute(ElementHashProvider.ofValues(stretches));
        StringBuilder components = new StringBuilder(Signature.SKETCH_LENGTH);
        for (int i = 0; i < Signature.SKETCH_LENGTH; i++) {
            components.append(BASE_64.charAt((int) SKETCH.getComponent(sketch, i)));
        }
        return new Signature(distinct(stretches), components.toString(), facts(mentions), bands());
    }

    private List<String> bands() {
        byte[] hash = BAND.createHasher().compute(ElementHashProvider.ofValues(stretches(CLAUSE)));
        List<String> bands = new ArrayList<>(BANDS);
        for (int i = 0; i < BANDS; i++) {
            bands.add(i + base64(BAND.getComponent(hash, i), Long.SIZE));
        }
        return bands;
    }

    private long[] stretches(int letters) {
        long[] hashes = new long[length / 2 - letters + 1];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = HASHER.hashBytesToLong(this.letters, 2 * i, 2 * letters);
        }
        return hashes;
    }

    private static int distinct(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    private static String facts(List<Mention> mentions) {
        TreeSet<String> facts = new TreeSet<>();
        for (Mention mention : mentions) {
            String fact = fact(mention);
            if (fact != null) {
                facts.add(base64(HASHER.hashCharsToLong(fact), Signature.FACT_LENGTH * BITS));
                if (facts.size() > Signature.MAX_FACTS) {
                    facts.pollLast();
                }
            }
        }
        return String.join("", facts);
    }

    /** What only this report and its copies name; measures are the same in many. */
    private static @Nullable String fact(Mention mention) {
        if (mention instanceof Mention.Person
                || mention instanceof Mention.Body
                || mention instanceof Mention.Meeting) {
            return mention.text();
        }
        if (mention instanceof Mention.Place place) {
            return place.code().value();
        }
        if (mention instanceof Mention.Date date) {
            return date.day();
        }
        if (mention instanceof Mention.Figure figure) {
            return figure.what() + figure.value().stripTrailingZeros().toPlainString();
        }
        return null;
    }

    private static String base64(long value, int bits) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bits; at += BITS) {
            text.append(BASE_64.charAt((int) (value >>> at & 63)));
        }
        return text.toString();
    }
}
