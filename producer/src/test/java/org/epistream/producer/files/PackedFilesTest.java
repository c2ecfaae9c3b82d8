package org.epistream.producer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFilesTest {
    private static final String LINES = "{\"id\": \"x-1\", \"body\": \"消毒\"}\n{\"id\": \"x-2\", \"body\": \"停课\"}\n";

    @TempDir
    Path folder;

    @Test
    void aGzippedFileHoldsWhatItsNameSaysWithoutTheEnding() throws IOException {
        // When
        Reading lines = new Reading().file(folder, "a.jsonl.gz", Reading.gzip(utf8(LINES)));
        Reading text = new Reading().file(folder, "a.txt.gz", Reading.gzip("全县停课三天".getBytes("GBK")));

        // Then
        assertThat(lines.report("a.jsonl.gz:2").body()).isEqualTo("停课");
        assertThat(text.report("a.txt.gz").body()).isEqualTo("全县停课三天");
        assertThat(text.found.get("a.txt.gz").charset().charset().label()).isEqualTo("GB18030");
    }

    @Test
    void aGzippedFileOfSeveralMembersIsReadToItsEndThroughASlowPipe() {
        // Given
        byte[] members = Reading.join(
                Reading.gzip(utf8("{\"id\": \"x-1\", \"body\": \"消毒\"}\n")),
                Reading.gzip(utf8("{\"id\": \"x-2\", \"body\": \"停课\"}\n")));

        // When
        Reading reading = new Reading().pipe(members);

        // Then
        assertThat(reading.found.keySet()).containsExactly("standard input:1", "standard input:2");
    }

    @Test
    void theEntriesOfAZipAreNamedBehindItAndThoseOfOtherKindsPassedOver() throws IOException {
        // Given
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("三月/通告.txt", "全县停课三天".getBytes("GBK"));
        entries.put("page.html", utf8("<meta charset=utf-8><p>消毒"));
        entries.put("more/all.jsonl.gz", Reading.gzip(utf8(LINES)));
        entries.put("picture.jpg", new byte[] {1, 2, 3});
        entries.put("__MACOSX/._通告.txt", new byte[] {0, 5});

        // When
        Reading reading = new Reading().file(folder, "a.zip", zip(StandardCharsets.UTF_8, entries));

        // Then
        assertThat(reading.found.keySet())
                .containsExactly(
                        "a.zip!三月/通告.txt", "a.zip!page.html", "a.zip!more/all.jsonl.gz:1", "a.zip!more/all.jsonl.gz:2");
        assertThat(reading.report("a.zip!page.html").mediaType()).isEqualTo(MediaType.HTML);
        assertThat(reading.files.gauge().passedOver()).isEqualTo(2);
    }

    @Test
    void namesThatAChineseSystemPackedInGbkAreShownAsTheyAre() throws IOException {
        // When
        Reading reading =
                new Reading().file(folder, "a.zip", zip(Charset.forName("GBK"), Map.of("三月通告.txt", utf8("消毒"))));

        // Then
        assertThat(reading.found.keySet()).containsExactly("a.zip!三月通告.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/evil.txt",
                "a/../../evil.txt",
                "..\\..\\evil.txt",
                "/etc/evil.txt",
                "\\\\host\\evil.txt",
                "C:\\evil.txt",
                "evil\0.txt",
                "evil\u001B[2J.txt"
            })
    void anEntryWhoseNameIsATrickIsRefusedAndTheRestIsTaken(String trick) throws IOException {
        // Given
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(trick, utf8("消毒"));
        entries.put("good.txt", utf8("停课"));

        // When
        Reading reading = new Reading().file(folder, "a.zip", zip(StandardCharsets.UTF_8, entries));

        // Then
        assertThat(reading.found).hasSize(2);
        assertThat(reading.report("a.zip!good.txt").body()).isEqualTo("停课");
        String first = reading.found.keySet().iterator().next();
        assertThat(first).doesNotContain("\0", "\u001B");
        assertThat(reading.rejection(first).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(reading.rejection(first).detail()).startsWith("its name ");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("a.zip"));
        }
    }

    @Test
    void anEntryThatUnpacksToManyTimesItsSizeIsABomb() throws IOException {
        // Given
        byte[] bomb = utf8(("{\"id\": \"x\", \"body\": \"" + " ".repeat(1000) + "\"}\n").repeat(3_000));

        // When
        Reading inZip = new Reading(Columns.KNOWN, Reading.SMALL)
                .file(folder, "a.zip", zip(StandardCharsets.UTF_8, Map.of("bomb.jsonl", bomb)));
        Reading passedOver = new Reading(Columns.KNOWN, Reading.SMALL)
                .file(folder, "b.zip", zip(StandardCharsets.UTF_8, Map.of("bomb.bin", bomb)));
        Reading inGzip = new Reading(Columns.KNOWN, Reading.SMALL).file(folder, "c.jsonl.gz", Reading.gzip(bomb));

        // Then
        assertBomb(inZip, "a.zip", "50 times");
        assertBomb(passedOver, "b.zip", "50 times");
        assertBomb(inGzip, "c.jsonl.gz", "50 times");
    }

    @Test
    void anArchiveOfTooManyBytesOrEntriesIsABomb() throws IOException {
        // Given
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) {
            entries.put(i + ".txt", utf8("消毒" + i));
        }
        String line = "{\"id\": \"x\", \"body\": \"" + "0123456789".repeat(100) + "\"}\n";

        // When
        Reading many =
                new Reading(Columns.KNOWN, Reading.SMALL).file(folder, "a.zip", zip(StandardCharsets.UTF_8, entries));
        Reading large = new Reading(Columns.KNOWN, new UnpackLimits(100_000, 0, 1_000_000, 20, 2))
                .file(folder, "b.jsonl.gz", Reading.gzip(utf8(line.repeat(2_000))));

        // Then
        assertBomb(many, "a.zip", "more than 20 entries");
        assertBomb(large, "b.jsonl.gz", "more than 1000000 bytes");
    }

    @Test
    void anArchiveMayStandInAnArchiveButNoDeeper() throws IOException {
        // Given
        byte[] one = zip(StandardCharsets.UTF_8, Map.of("a.txt", utf8("消毒")));
        byte[] two = zip(StandardCharsets.UTF_8, Map.of("one.zip", one));
        byte[] three = zip(StandardCharsets.UTF_8, Map.of("two.zip", two));

        // When
        Reading inner = new Reading().file(folder, "two.zip", two);
        Reading deep = new Reading().file(folder, "three.zip", three);

        // Then
        assertThat(inner.report("two.zip!one.zip!a.txt").body()).isEqualTo("消毒");
        assertThat(deep.rejection("three.zip!two.zip!one.zip").detail()).contains("2 archives inside one another");
    }

    @Test
    void aPackedFileThatIsCutOrDamagedIsSaidAndWhatCameBeforeIsTaken() throws IOException {
        // Given
        byte[] zip = zip(StandardCharsets.UTF_8, new LinkedHashMap<>(Map.of("a.txt", utf8("消毒"))));
        byte[] gzip = Reading.gzip(utf8(LINES.repeat(50)));
        byte[] damaged = gzip.clone();
        Arrays.fill(damaged, 30, 40, (byte) 0xFF);

        // When
        Reading cutZip = new Reading().file(folder, "a.zip", Arrays.copyOf(zip, 38));
        Reading cutGzip = new Reading().file(folder, "b.jsonl.gz", Arrays.copyOf(gzip, gzip.length - 12));
        Reading damagedGzip = new Reading().file(folder, "c.jsonl.gz", damaged);
        Reading none = new Reading().file(folder, "d.zip", utf8("no archive at all, though it is called one"));

        // Then
        assertThat(cutZip.found).isNotEmpty();
        assertThat(cutZip.reasons()).contains(Reason.UNREADABLE);
        assertThat(cutGzip.reasons()).contains(Reason.UNREADABLE);
        assertThat(damagedGzip.reasons()).contains(Reason.UNREADABLE);
        assertThat(none.reasons()).containsExactly(Reason.UNREADABLE);
    }

    @Test
    void aDamagedFileInASoundArchiveIsRefusedAndTheNextIsTaken() throws IOException {
        // Given
        byte[] packed = Reading.gzip(utf8(LINES.repeat(50)));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.jsonl.gz", Arrays.copyOf(packed, packed.length - 12));
        entries.put("b.txt", utf8("停课"));

        // When
        Reading reading = new Reading().file(folder, "a.zip", zip(StandardCharsets.UTF_8, entries));

        // Then
        assertThat(reading.rejection("a.zip!a.jsonl.gz").reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(reading.report("a.zip!b.txt").body()).isEqualTo("停课");
    }

    @Test
    void anEncryptedEntryIsRefusedAndTheNextIsTaken() throws IOException {
        // Given
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", utf8("消毒"));
        entries.put("b.txt", utf8("停课"));
        byte[] zip = stored(entries);
        zip[6] |= 1; // the flag of the first entry that says it is encrypted

        // When
        Reading reading = new Reading().file(folder, "a.zip", zip);

        // Then
        assertThat(reading.rejection("a.zip!a.txt").detail()).isEqualTo("it is encrypted");
        assertThat(reading.report("a.zip!b.txt").body()).isEqualTo("停课");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefusedAndOneInsideIsRead() throws IOException {
        // Given
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        Path pushed = Files.createDirectory(folder.resolve("pushed"));
        Files.writeString(pushed.resolve("a.txt"), "消毒");
        Files.createSymbolicLink(pushed.resolve("inside.txt"), pushed.resolve("a.txt"));
        Files.createSymbolicLink(pushed.resolve("outside.txt"), secret);
        Files.createSymbolicLink(pushed.resolve("up"), folder);

        // When
        Reading reading = new Reading().folder(pushed);

        // Then
        assertThat(reading.found.keySet()).containsExactlyInAnyOrder("a.txt", "inside.txt", "outside.txt");
        assertThat(reading.rejection("outside.txt").reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(reading.rejection("outside.txt").detail()).contains("leads out of the folder");
        assertThat(reading.rejection("outside.txt").excerpt()).isEmpty();
    }

    private static void assertBomb(Reading reading, String where, String why) {
        assertThat(reading.rejection(where).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(reading.rejection(where).detail()).contains(why);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(each.getValue());
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(each.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
