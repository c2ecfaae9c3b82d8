package org.epistream.text.fuzz;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report made of any bytes: the first line is its title, the rest its body. A byte that is no UTF-8 stands for an
 * unpaired surrogate, so that a file can hold every text that a string can.
 *
 * @param title the first line, or null where it is empty
 * @param body what follows; the whole text where it has one line only
 */
record AnyReport(@Nullable String title, String body) {
    static AnyReport of(byte[] bytes) {
        String text = text(bytes);
        int end = text.indexOf('\n');
        String title = end <= 0 ? null : text.substring(0, Math.min(end, Report.MAX_FIELD));
        String body = text.substring(end + 1);
        return new AnyReport(title, body.substring(0, Math.min(body.length(), Report.MAX_BODY)));
    }

    boolean isReport() {
        return !body.isBlank();
    }

    Report as(MediaType mediaType) {
        return new Report(
                new ReportId("any"),
                null,
                null,
                title,
                body,
                mediaType,
                null,
                Instant.parse("2024-01-01T20:00:00Z"),
                null);
    }

    private static String text(byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        while (true) {
            CoderResult result = utf8.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (Character.MIN_LOW_SURROGATE + (in.get() & 0xFF)));
            }
        }
    }
}
