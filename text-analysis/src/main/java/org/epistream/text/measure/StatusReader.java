package org.epistream.text.measure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.text.words.Terms;

/** Reads how a text speaks of what it names. */
final class StatusReader {
    private final Terms<Cue> cues;

    StatusReader() {
        Map<String, Cue> words = new HashMap<>();
        Table.read(StatusReader.class, "cues.tsv", 2, row -> Map.entry(row.get(0), cue(row.get(1))))
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        cues = new Terms<>(words);
    }

    private static Cue cue(String word) {
        return Cue.valueOf(word.toUpperCase(Locale.ROOT));
    }

    StatusReading read(String text, int from, int to, Tone tone) {
        return new StatusReading(text, new MoodReading(cues, text, from, to, tone), tone);
    }
}
