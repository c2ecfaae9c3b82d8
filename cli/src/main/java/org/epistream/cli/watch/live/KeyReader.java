package org.epistream.cli.watch.live;

import java.io.IOException;
import java.util.Optional;

/** Makes keys of the characters that a terminal sends for them, by the usual codes of xterm and its kin. */
final class KeyReader {
    private static final int END = -1;
    private static final int ESCAPE = 27;

    /** A terminal sends the codes of one key at once; a lone escape is the key of that name. */
    private static final long REST_MILLIS = 50;

    private static final int LONGEST_CODE = 16;

    /** Where characters come from. */
    interface Characters {
        /** The next one as a UTF-16 unit; -1 at the end, less where none came in time. */
        int next(long millis) throws IOException;
    }

    private final Characters characters;

    KeyReader(Characters characters) {
        this.characters = characters;
    }

    /** The next key, or nothing where none is pressed in time. */
    Optional<Key> read(long millis) throws IOException {
        int c = characters.next(millis);
        return c < END ? Optional.empty() : Optional.of(key(c));
    }

    private Key key(int c) throws IOException {
        return switch (c) {
            case END, 3, 4 -> Key.of(Key.Kind.LEAVE);
            case ESCAPE -> escaped(characters.next(REST_MILLIS));
            case '\r', '\n' -> Key.of(Key.Kind.ENTER);
            case '\b', 127 -> Key.of(Key.Kind.ERASE);
            default -> c < ' ' ? Key.of(Key.Kind.OTHER) : character((char) c);
        };
    }

    private Key character(char c) throws IOException {
        if (!Character.isSurrogate(c)) {
            return Key.of((int) c);
        }
        int low = Character.isHighSurrogate(c) ? characters.next(REST_MILLIS) : END;
        return low >= 0 && Character.isLowSurrogate((char) low)
                ? Key.of(Character.toCodePoint(c, (char) low))
                : Key.of(Key.Kind.OTHER);
    }

    private Key escaped(int c) throws IOException {
        if (c < 0 || c == ESCAPE) {
            return Key.of(Key.Kind.BACK);
        }
        if (c != '[' && c != 'O') {
            return Key.of(Key.Kind.OTHER);
        }
        StringBuilder code = new StringBuilder();
        int last = characters.next(REST_MILLIS);
        while (last >= 0 && (last < '@' || last > '~') && code.length() < LONGEST_CODE) {
            code.append((char) last);
            last = characters.next(REST_MILLIS);
        }
        return Key.of(
                switch (last) {
                    case 'A' -> Key.Kind.UP;
                    case 'B' -> Key.Kind.DOWN;
                    case 'C' -> Key.Kind.RIGHT;
                    case 'D' -> Key.Kind.LEFT;
                    case 'H' -> Key.Kind.HOME;
                    case 'F' -> Key.Kind.END;
                    case 'M' -> c == 'O' ? Key.Kind.ENTER : Key.Kind.OTHER;
                    case '~' -> numbered(code.toString());
                    default -> Key.Kind.OTHER;
                });
    }

    private static Key.Kind numbered(String code) {
        return switch (code) {
            case "1", "7" -> Key.Kind.HOME;
            case "4", "8" -> Key.Kind.END;
            case "5" -> Key.Kind.PAGE_UP;
            case "6" -> Key.Kind.PAGE_DOWN;
            default -> Key.Kind.OTHER;
        };
    }
}
