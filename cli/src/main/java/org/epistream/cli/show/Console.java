package org.epistream.cli.show;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Where a verb speaks to its user: words in their language, colours where they can be seen. */
public final class Console {
    /** Columns of a pipe or a file. */
    public static final int COLUMNS = 100;

    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 20;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi ansi;
    private final int columns;
    private final Words words;

    /** @param columns how wide a line may be */
    public Console(PrintWriter out, PrintWriter err, Ansi ansi, int columns, Words words) {
        this.out = out;
        this.err = err;
        this.ansi = ansi;
        this.columns = columns;
        this.words = words;
    }

    /**
     * How wide a line may be.
     *
     * @param told what the environment says of the terminal, or null
     * @param terminal whether somebody looks at one
     */
    public static int columns(@Nullable String told, boolean terminal) {
        int columns = told != null && told.matches("[0-9]{1,4}") ? Integer.parseInt(told) : 0;
        return columns == 0 ? (terminal ? USUAL_COLUMNS : COLUMNS) : Math.max(LEAST_COLUMNS, columns);
    }

    public Words words() {
        return words;
    }

    public int columns() {
        return columns;
    }

    public boolean hasColours() {
        return ansi.enabled();
    }

    public PrintWriter out() {
        return out;
    }

    /** A line of the product's own words. */
    public void say(String key, Object... values) {
        line(words.get(key, values));
    }

    /** A heading with an empty line before it. */
    public void heading(String key, Object... values) {
        line("");
        line(bold(words.get(key, values)));
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    public void table(TextTable table) {
        table.lines().forEach(out::println);
        out.flush();
    }

    /** A table whose last column goes on below where the lines would be too wide. */
    public void fitted(TextTable table) {
        table.lines(columns).forEach(out::println);
        out.flush();
    }

    /** A line on standard error. */
    public void complain(String text) {
        err.println(text);
        err.flush();
    }

    /** The text in bold where that can be seen; picocli's own markup inside it stays text. */
    public String bold(String text) {
        return styled(Ansi.Style.bold, text);
    }

    /** The same in any style, or in none. */
    public String styled(Ansi.@Nullable Style style, String text) {
        return style != null && hasColours() ? style.on() + text + Ansi.Style.reset.on() : text;
    }
}
