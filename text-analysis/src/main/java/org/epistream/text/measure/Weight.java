package org.epistream.text.measure;

import java.util.Arrays;
import java.util.Locale;

/** When a term counts that stands in a text. */
enum Weight {
    /** Always. */
    STRONG,
    /** Only beside another term of its type in the same sentence. */
    WEAK,
    /**
     * Only where its clause has no other term of its type, of which it would be a part (核酸检测共采样…), or where it is a
     * further link of a list (蚊帐、|纱窗).
     */
    LONE;

    /**
     * @param code the name in lower case; empty stands for {@code strong}
     * @throws IllegalArgumentException naming a code that is none
     */
    static Weight of(String code) {
        return Arrays.stream(values())
                .filter(weight ->
                        code.isEmpty() ? weight == STRONG : weight.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("weight '" + code + "' is none of strong, weak and lone"));
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
