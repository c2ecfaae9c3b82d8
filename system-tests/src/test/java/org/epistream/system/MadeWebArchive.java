package org.epistream.system;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A web archive of made-up pages, of any size. */
final class MadeWebArchive {
    private static final List<String> SENTENCES = List.of(
            "全县中小学停课三天，开学时间另行通知。",
            "各乡镇逐户摸排外来人员，落实居家健康监测。",
            "公交客运暂停运行，商超限流并查验健康码。",
            "县疾控中心对重点场所每日消毒两次。",
            "全员核酸检测分三轮进行，请居民按时到采样点。",
            "县委书记主持召开疫情防控调度会并讲话。");

    private MadeWebArchive() {}

    /**
     * Writes an archive of pages in GBK.
     *
     * @return how many pages there are
     */
    static int write(Path file, long bytes, long seed) throws IOException {
        Random random = new Random(seed);
        long written = 0;
        int pages = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            while (written < bytes) {
                byte[] record = record(++pages, random);
                out.write(record);
                written += record.length;
            }
        }
        return pages;
    }

    private static byte[] record(int number, Random random) {
        StringBuilder page = new StringBuilder("<html><head><meta charset=\"gbk\"></head><body>");
        for (int i = 0; i < 400; i++) {
            page.append("<p>")
                    .append(SENTENCES.get(random.nextInt(SENTENCES.size())))
                    .append(random.nextInt(10_000));
        }
        byte[] body = page.append("</body></html>").toString().getBytes(Charset.forName("GBK"));
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length + "\r\n\r\n";
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + new UUID(0, number)
                + ">\r\nWARC-Date: 2022-03-14T08:30:00Z\r\nWARC-Target-URI: https://made.example/" + number
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length() + body.length) + "\r\n\r\n";
        byte[] begin = (head + http).getBytes(StandardCharsets.US_ASCII);
        byte[] record = new byte[begin.length + body.length + 4];
        System.arraycopy(begin, 0, record, 0, begin.length);
        System.arraycopy(body, 0, record, begin.length, body.length);
        System.arraycopy(new byte[] {'\r', '\n', '\r', '\n'}, 0, record, record.length - 4, 4);
        return record;
    }
}
