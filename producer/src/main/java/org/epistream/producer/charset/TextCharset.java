package org.epistream.producer.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A charset in which Chinese texts are written. */
public enum TextCharset {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    /** GB2312 and GBK are parts of it. */
    GB18030("GB18030", Charset.forName("GB18030"), 0x84, 0x31, 0x95, 0x33),
    /** With the characters of Hong Kong, as browsers read it. */
    BIG5("Big5", Charset.forName("Big5-HKSCS")),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final String label;
    private final Charset charset;
    private final int[] mark;

    /** @param mark the bytes of the byte order mark; none where there is none */
    TextCharset(String label, Charset charset, int... mark) {
        this.label = label;
        this.charset = charset;
        this.mark = mark;
    }

    /** The charset whose byte order mark stands in front. */
    static Optional<TextCharset> markedBy(byte[] bytes) {
        return Arrays.stream(values()).filter(each -> each.marks(bytes)).findFirst();
    }

    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    private boolean marks(byte[] bytes) {
        if (mark.length == 0 || bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The charset that a page or a header means by a name, as browsers understand it; nothing where it is none of these. */
    public static Optional<TextCharset> named(String name) {
        return Optional.ofNullable(
                switch (name.strip().toLowerCase(Locale.ROOT)) {
                    case "utf-8", "utf8", "unicode-1-1-utf-8" -> UTF_8;
                    case "gb18030", "gbk", "x-gbk", "gb2312", "gb_2312-80", "cp936", "ms936", "windows-936", "euc-cn" ->
                        GB18030;
                    case "big5", "big5-hkscs", "big-5", "x-x-big5", "cp950", "ms950", "csbig5" -> BIG5;
                    case "utf-16", "utf-16le" -> UTF_16LE;
                    case "utf-16be" -> UTF_16BE;
                    default -> null;
                });
    }
}
