package org.epistream.dashboard.page;

import java.util.Set;
import org.epistream.dashboard.page.Html.Attribute;
import org.epistream.dashboard.page.Html.Element;
import org.epistream.dashboard.page.Html.Fragment;
import org.epistream.dashboard.page.Html.Text;

/** Writes pieces of a page as markup. The one place where text is escaped. */
final class HtmlWriter {
    private static final Set<String> VOID = Set.of("br", "input", "link", "meta");
    private static final char REPLACEMENT = '\uFFFD';

    private HtmlWriter() {}

    static void write(Html piece, StringBuilder out) {
        if (piece instanceof Text text) {
            escape(text.value(), out);
        } else if (piece instanceof Fragment fragment) {
            fragment.parts().forEach(part -> write(part, out));
        } else if (piece instanceof Element element) {
            write(element, out);
        } else {
            throw new IllegalArgumentException("an attribute stands outside of an element");
        }
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        for (Html part : element.parts()) {
            if (part instanceof Attribute attribute) {
                out.append(' ').append(attribute.name()).append("=\"");
                escape(attribute.value(), out);
                out.append('"');
            }
        }
        out.append('>');
        if (VOID.contains(element.name())) {
            return;
        }
        for (Html part : element.parts()) {
            if (!(part instanceof Attribute)) {
                write(part, out);
            }
        }
        out.append("</").append(element.name()).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append((char) c);
                default -> out.appendCodePoint(unshowable(c) ? REPLACEMENT : c);
            }
        });
    }

    /** Controls, halves of surrogate pairs, and marks that turn round the direction of text (U+202E and its kin). */
    private static boolean unshowable(int c) {
        return Character.isISOControl(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || (c & 0xFFFE) == 0xFFFE;
    }
}
