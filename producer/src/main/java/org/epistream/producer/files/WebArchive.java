package org.epistream.producer.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.producer.charset.PageCharset;
import org.epistream.producer.charset.TextCharset;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive: answers of servers with a page or a text (WARC), and the texts that were made of pages (WET). What
 * servers said of errors and redirections, and pictures and the like, are passed over.
 */
final class WebArchive {
    private static final org.netpreserve.jwarc.MediaType HTTP = type("application/http");
    private static final org.netpreserve.jwarc.MediaType PLAIN_TEXT = type("text/plain");
    private static final Set<org.netpreserve.jwarc.MediaType> HTML =
            Set.of(type("text/html"), type("application/xhtml+xml"));
    private static final int OK = 200;

    private final Taking taking;
    private final Gauge gauge;

    WebArchive(Taking taking, Gauge gauge) {
        this.taking = taking;
        this.gauge = gauge;
    }

    /** @param in unpacked; the records of a packed archive are one stream when they come here */
    void read(InputStream in, String where) throws IOException {
        WarcReader archive = new WarcReader(in);
        long number = 0;
        try {
            for (Optional<WarcRecord> next = archive.next(); next.isPresent(); next = archive.next()) {
                number++;
                readRecord(next.get(), where + "#" + number);
            }
        } catch (ParsingException e) {
            taking.refuse(
                    Reason.UNREADABLE,
                    "the web archive is damaged behind record " + number + " and is read no further",
                    where,
                    new byte[0]);
        }
    }

    private void readRecord(WarcRecord record, String where) {
        Optional<Page> page;
        try {
            page = page(record);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            taking.refuse(Reason.MALFORMED, "the record or what is packed in it is damaged", where, new byte[0]);
            return;
        }
        page.ifPresent(
                found -> taking.text(found.bytes, where, found.type, found.declared, found.url, found.observedAt));
    }

    private Optional<Page> page(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response
                && HTTP.equals(response.contentType().base())) {
            HttpResponse http = response.http();
            if (http.status() == OK) {
                return page(response, http.contentType(), http.bodyDecoded());
            }
            gauge.passOver();
        } else if (record instanceof WarcConversion conversion) {
            return page(conversion, conversion.contentType(), conversion.body());
        } else if (record instanceof WarcTargetRecord) {
            gauge.passOver();
        }
        return Optional.empty();
    }

    private Optional<Page> page(WarcTargetRecord record, org.netpreserve.jwarc.MediaType type, MessageBody body)
            throws IOException {
        boolean html = HTML.contains(type.base());
        if (!html && !PLAIN_TEXT.equals(type.base())) {
            gauge.passOver();
            return Optional.empty();
        }
        String url = record.target();
        Instant date = record.date();
        byte[] bytes = body.stream().readNBytes(Taking.MAX_BYTES + 1);
        Set<TextCharset> declared = EnumSet.noneOf(TextCharset.class);
        TextCharset.named(type.parameters().getOrDefault("charset", "")).ifPresent(declared::add);
        if (html) {
            PageCharset.in(bytes).ifPresent(declared::add);
        }
        return Optional.of(new Page(bytes, html ? MediaType.HTML : MediaType.TEXT, declared, url, date));
    }

    private static org.netpreserve.jwarc.MediaType type(String name) {
        return org.netpreserve.jwarc.MediaType.parse(name);
    }

    private record Page(byte[] bytes, MediaType type, Set<TextCharset> declared, String url, Instant observedAt) {}
}
