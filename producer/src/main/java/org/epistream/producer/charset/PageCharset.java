package org.epistream.producer.charset;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a web page names in its head. */
public final class PageCharset {
    /** Browsers look at 1024 bytes; pages of Chinese offices often name it later. */
    private static final int HEAD = 4096;

    private static final Pattern META =
            Pattern.compile("<meta[^>]{1,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private PageCharset() {}

    /** Nothing where it names none, or one in which no Chinese text is written. */
    public static Optional<TextCharset> in(byte[] page) {
        Matcher meta = META.matcher(new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1));
        // A name that can be read as ASCII cannot stand in UTF-16; such pages are in UTF-8.
        return meta.find()
                ? TextCharset.named(meta.group(1))
                        .map(named -> named.name().startsWith("UTF") ? TextCharset.UTF_8 : named)
                : Optional.empty();
    }
}
