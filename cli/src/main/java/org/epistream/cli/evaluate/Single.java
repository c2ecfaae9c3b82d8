package org.epistream.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Turns one JSON value into one that can be compared: white space in a text and the way a number is written do not count. */
final class Single {
    static final Value NOTHING = of(NullNode.getInstance());
    static final Value FALSE = of(BooleanNode.FALSE);

    /** U+0085, white space that Java does not call so. */
    private static final int NEXT_LINE = 0x85;

    private Single() {}

    static Value of(JsonNode value) {
        if (value.isTextual()) {
            // With the mark in front the text "null" is not nothing.
            return new Value("'" + squeezed(value.textValue()), value.textValue());
        }
        if (value.isNumber()) {
            return Value.of(number(value));
        }
        return new Value(value.toString(), value.isNull() ? "–" : value.toString());
    }

    /** A number, also one in quotes. */
    static String number(JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            throw new IllegalArgumentException("a 'value' is no number");
        }
        try {
            // The sum turns the negative zero into zero.
            double number = (value.isNumber() ? value.doubleValue() : Double.parseDouble(value.textValue())) + 0.0;
            long whole = (long) number;
            return whole == number && whole != Long.MAX_VALUE ? Long.toString(whole) : Double.toString(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a 'value' is no number", e);
        }
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != NEXT_LINE)
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }
}
