package org.epistream.dashboard.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page. There is no piece that holds markup as text, so nothing reaches a page unescaped; what could carry
 * script all the same (handlers, styles, addresses of other sites) is refused on construction.
 */
sealed interface Html {
    /** Text between elements. */
    record Text(String value) implements Html {}

    /** Pieces side by side. */
    record Fragment(List<Html> parts) implements Html {
        public Fragment {
            parts = List.copyOf(parts);
        }
    }

    /** An attribute of the element that it is a part of. */
    record Attribute(String name, String value) implements Html {
        private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
        private static final Set<String> ACTIVE = Set.of("style", "srcdoc");
        private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-zA-Z0-9-]*");

        public Attribute {
            if (!ATTRIBUTE.matcher(name).matches() || name.startsWith("on") || ACTIVE.contains(name)) {
                throw new IllegalArgumentException("attribute '" + name + "' is not allowed");
            }
            if (ADDRESSES.contains(name) && !OWN_ADDRESS.matcher(value).lookingAt()) {
                throw new IllegalArgumentException("attribute '" + name + "' leads away from this site");
            }
        }
    }

    /** An element; its attributes are those among its parts. */
    record Element(String name, List<Html> parts) implements Html {
        public Element {
            parts = List.copyOf(parts);
            boolean filled = parts.stream().anyMatch(part -> !(part instanceof Attribute));
            if (!NAME.matcher(name).matches() || name.equals("style") || filled && EMPTY.contains(name)) {
                throw new IllegalArgumentException("element '" + name + "' is not allowed, or not with content");
            }
        }
    }

    Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** A browser reads {@code //} and {@code /\} as the start of another site's address. */
    Pattern OWN_ADDRESS = Pattern.compile("[#?]|/(?![/\\\\])");

    /** Elements without content: the void ones, and scripts, which only ever come from a file. */
    Set<String> EMPTY = Set.of("br", "input", "link", "meta", "script");

    static Html element(String name, Html... parts) {
        return new Element(name, List.of(parts));
    }

    static Html attribute(String name, String value) {
        return new Attribute(name, value);
    }

    static Html text(String value) {
        return new Text(value);
    }

    static Html all(List<Html> parts) {
        return new Fragment(parts);
    }

    static Html all(Html... parts) {
        return new Fragment(List.of(parts));
    }

    /** An element with a class for the style sheet. */
    static Html styled(String name, String styles, Html... parts) {
        return new Element(
                name,
                Stream.concat(Stream.of(attribute("class", styles)), Stream.of(parts))
                        .toList());
    }

    static Html link(String address, Html... content) {
        return new Element(
                "a",
                Stream.concat(Stream.of(attribute("href", address)), Stream.of(content))
                        .toList());
    }

    static Html when(boolean wanted, Html piece) {
        return wanted ? piece : nothing();
    }

    static Html nothing() {
        return new Fragment(List.of());
    }

    /** Text from outside, kept from turning round the direction of what stands beside it; a dash for none. */
    static Html outside(@Nullable String value) {
        return value == null || value.isBlank() ? text("–") : element("bdi", text(value));
    }

    /** The whole page around its root element. */
    static String document(Html root) {
        StringBuilder out = new StringBuilder(16_384).append("<!doctype html>\n");
        HtmlWriter.write(root, out);
        return out.toString();
    }
}
