package org.epistream.cli.show;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Where a verb speaks to its user: words in their language, colours where they can be seen. */
public final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi ansi;
    private final Words words;

    public Console(PrintWriter out, PrintWriter err, Ansi ansi, Words words) {
        this.out = out;
        this.err = err;
        this.ansi = ansi;
        this.words = words;
    }

    public Words words() {
        return words;
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

    /** A line on standard error. */
    public void complain(String text) {
        err.println(text);
        err.flush();
    }

    /** The text in bold where that can be seen; picocli's own markup inside it stays text. */
    public String bold(String text) {
        return ansi.enabled() ? Ansi.Style.bold.on() + text + Ansi.Style.bold.off() : text;
    }
}
