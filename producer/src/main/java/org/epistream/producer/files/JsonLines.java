package org.epistream.producer.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One report or withdrawal as JSON on each line; blank lines are passed over. */
final class JsonLines {
    private JsonLines() {}

    static void read(InputStream in, String where, Taking taking) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        int next;
        do {
            next = buffered.read();
            if (next >= 0 && next != '\n') {
                // What goes beyond the bound is read and forgotten; one byte more tells that there was more.
                if (line.size() <= Taking.MAX_BYTES) {
                    line.write(next);
                }
                continue;
            }
            if (!isBlank(line)) {
                taking.json(line.toByteArray(), where + ":" + number);
            }
            line.reset();
            number++;
        } while (next >= 0);
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        // A line of many bytes is no blank one worth a copy.
        return line.size() == 0
                || line.size() < 1024 && line.toString(StandardCharsets.UTF_8).isBlank();
    }
}
