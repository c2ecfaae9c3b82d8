package org.epistream.cli.watch.live;

import java.util.ArrayList;
import java.util.List;
import org.epistream.cli.show.Shown;

/** One line of a frame, in pieces of one look each. Nothing that could steer a terminal gets into it. */
final class Line {
    /** @param text without line ends and control characters */
    record Piece(String text, Look look) {}

    private final List<Piece> pieces = new ArrayList<>();

    static Line of(String text, Look look) {
        return new Line().put(text, look);
    }

    Line put(String text, Look look) {
        String harmless = Shown.harmless(text);
        if (!harmless.isEmpty()) {
            pieces.add(new Piece(harmless, look));
        }
        return this;
    }

    /** The same, no wider than so many columns. */
    Line within(int columns) {
        Line line = new Line();
        int room = columns;
        for (Piece piece : pieces) {
            int width = Shown.width(piece.text());
            if (width <= room) {
                line.pieces.add(piece);
                room -= width;
            } else {
                line.put(Shown.first(piece.text(), room), piece.look());
                break;
            }
        }
        return line;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    int width() {
        return pieces.stream().mapToInt(piece -> Shown.width(piece.text())).sum();
    }

    /** Its text alone. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
