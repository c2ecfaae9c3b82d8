package org.epistream.domain;

/** Text from outside for a cell of a table that a spreadsheet may open. */
public final class SafeCell {
    /** With these a spreadsheet takes a cell for a formula; the full-width forms where it reads them as the others. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
