package org.epistream.text.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.epistream.domain.Sha256;
import org.epistream.domain.measure.InternationalCode;
import org.epistream.domain.measure.InternationalCodes;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.text.measure.OwnTerms.OwnType;

/**
 * Reads a user's own terms and types from a file of tab-separated tables. A line that begins with {@code type} heads a table
 * of types, one that begins with {@code term} a table of terms:
 *
 * <pre>
 * type	chinese	english	oxcgrt	phsm
 * pet-control	宠物管控	Pet control	none: animals are not covered	none: animals are not covered
 *
 * term	type	weight	status
 * 宠物集中看护	pet-control	strong
 * 混采	-
 * </pre>
 *
 * Cells at the end of a row may be left out. The type {@code -} takes a term out of the lexicon.
 */
final class LexiconFile {
    private static final long LONGEST_FILE = 4L << 20;
    private static final int LONGEST_TERM = 40;
    private static final int MOST_FAULTS = 20;
    private static final String NONE = "none:";
    private static final String REMOVED = "-";

    private final Path file;
    private final List<OwnType> types = new ArrayList<>();
    private final List<MeasureTerm> terms = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final Set<MeasureType> known = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private LexiconFile(Path file) {
        this.file = file;
        MeasureCatalogue.packaged().all().forEach(entry -> known.add(entry.type()));
    }

    /** @throws LexiconException naming file, line and fault, all faults at once */
    static OwnTerms read(Path file) {
        return new LexiconFile(file).read();
    }

    private OwnTerms read() {
        byte[] bytes = bytes();
        List<String> lines = text(bytes).lines().toList();
        String table = "";
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(i + 1, List.of(line.split("\t", -1)));
            if (row.cell(0).equals("type") || row.cell(0).equals("term")) {
                table = row.cell(0);
            } else if (table.equals("type")) {
                take(row, this::type);
            } else if (table.equals("term")) {
                rows.add(row);
            } else {
                fault(row, "stands before the line that names the columns, which begins with 'term' or 'type'");
            }
        }
        // types may stand behind the terms that need them
        rows.forEach(row -> take(row, this::term));
        if (!faults.isEmpty()) {
            throw new LexiconException(file, faults);
        }
        return new OwnTerms(types, terms, removed, Sha256.hex(bytes, 4));
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new LexiconException(file, List.of("longer than 4 MiB"));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LexiconException(file, List.of("cannot be read: " + e.getMessage()));
        }
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new LexiconException(file, List.of("is not UTF-8"));
        }
    }

    private record Row(int line, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    private interface Taker {
        void take(Row row);
    }

    private void take(Row row, Taker taker) {
        try {
            taker.take(row);
        } catch (IllegalArgumentException e) {
            fault(row, String.valueOf(e.getMessage()));
        }
    }

    private void fault(Row row, String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add("line " + row.line() + ": " + what);
        }
    }

    private void type(Row row) {
        MeasureType type = new MeasureType(row.cell(0));
        if (row.cell(1).isEmpty() || row.cell(2).isEmpty()) {
            throw new IllegalArgumentException("type " + type + " needs a Chinese and an English name");
        }
        if (!known.add(type)) {
            throw new IllegalArgumentException("type " + type + " is known already");
        }
        InternationalCodes codes = new InternationalCodes(code(row.cell(3)), code(row.cell(4)));
        types.add(new OwnType(new MeasureCatalogue.Entry(type, row.cell(1), row.cell(2)), codes));
    }

    private static InternationalCode code(String cell) {
        if (cell.isEmpty()) {
            return InternationalCode.none("the lexicon of the user names no code");
        }
        return cell.startsWith(NONE)
                ? InternationalCode.none(cell.substring(NONE.length()).strip())
                : InternationalCode.of(cell.split(" +"));
    }

    private void term(Row row) {
        String words = row.cell(0);
        if (words.length() < 2 || words.length() > LONGEST_TERM) {
            throw new IllegalArgumentException("a term has 2 to " + LONGEST_TERM + " characters");
        }
        if (!seen.add(words)) {
            throw new IllegalArgumentException("term " + words + " stands twice");
        }
        if (row.cell(1).equals(REMOVED)) {
            removed.add(words);
            return;
        }
        MeasureTerm term = MeasureTerm.of(words, row.cell(1), row.cell(2), row.cell(3));
        if (!known.contains(term.type())) {
            throw new IllegalArgumentException(
                    "type " + term.type() + " is not known; give it a row in a table of types");
        }
        terms.add(term);
    }
}
