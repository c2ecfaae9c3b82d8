package org.epistream.producer.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The name of an entry of an archive. Nothing is ever written or opened under it; it is shown, and its ending says what the entry
 * holds.
 *
 * @param text the name as it stands in the archive
 */
record EntryName(String text) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final int LONGEST = 1_000;
    private static final int SHOWN = 200;

    /** Archives of Chinese systems have their names in GBK and do not say so. */
    static EntryName of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
            return new EntryName(entry.getName());
        }
        try {
            return new EntryName(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return new EntryName(new String(raw, Charset.forName("GB18030")));
        }
    }

    /** Why no honest archive has such a name, or null. */
    @Nullable
    String fault() {
        if (text.isEmpty()) {
            return "its name is empty";
        }
        if (text.length() > LONGEST) {
            return "its name has more than " + LONGEST + " characters";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return "its name has a control character in it";
        }
        if (text.startsWith("/") || text.startsWith("\\") || DRIVE.matcher(text).matches()) {
            return "its name is an absolute path";
        }
        if (Arrays.asList(text.split("[/\\\\]", -1)).contains("..")) {
            return "its name leads out of the archive";
        }
        return null;
    }

    /** The name in one line. */
    String shown() {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.length() < text.length() ? line + "…" : line;
    }

    /** The part behind the last slash. */
    String last() {
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    }
}
