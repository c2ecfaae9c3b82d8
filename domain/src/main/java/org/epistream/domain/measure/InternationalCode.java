package org.epistream.domain.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme of measures abroad calls a measure: its codes there, or that it has none and why.
 *
 * @param codes such as {@code H2}; empty where the scheme has no equivalent
 * @param none why there is none, or null where there is a code
 */
public record InternationalCode(
        List<String> codes, @Nullable String none) {
    public InternationalCode {
        codes = List.copyOf(codes);
        if (codes.isEmpty() == (none == null)) {
            throw new IllegalArgumentException("a scheme has codes for a measure, or a reason for having none");
        }
    }

    public static InternationalCode of(String... codes) {
        return new InternationalCode(List.of(codes), null);
    }

    public static InternationalCode none(String reason) {
        return new InternationalCode(List.of(), reason);
    }

    @Override
    public String toString() {
        return none == null ? String.join(" ", codes) : "none (" + none + ")";
    }
}
