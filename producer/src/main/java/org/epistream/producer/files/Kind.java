package org.epistream.producer.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file holds, as its name or its first bytes tell. */
enum Kind {
    TEXT,
    PAGE,
    JSON,
    JSON_LINES,
    TABLE,
    GZIP,
    ZIP,
    WEB_ARCHIVE,
    UNKNOWN;

    /** By the ending of a name. */
    static Kind of(String name) {
        return switch (ending(name)) {
            case "txt" -> TEXT;
            case "html", "htm" -> PAGE;
            case "json" -> JSON;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "csv", "tsv" -> TABLE;
            case "gz" -> ofPacked(withoutEnding(name));
            case "zip" -> ZIP;
            case "warc", "wet" -> WEB_ARCHIVE;
            default -> UNKNOWN;
        };
    }

    /** By the first bytes. */
    static Kind of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (text.startsWith("WARC/")) {
            return WEB_ARCHIVE;
        }
        String begin = (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (begin.startsWith("{")) {
            return JSON_LINES;
        }
        return begin.startsWith("<!doctype html") || begin.startsWith("<html") ? PAGE : TEXT;
    }

    /** The name of what is in a packed file of this name. */
    static String withoutEnding(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static Kind ofPacked(String name) {
        // A name without any ending says nothing against what is in it.
        return name.indexOf('.') < 0 || of(name) != UNKNOWN ? GZIP : UNKNOWN;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
