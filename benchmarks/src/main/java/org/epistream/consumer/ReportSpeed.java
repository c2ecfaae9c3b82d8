package org.epistream.consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.events.Json;
import org.epistream.text.TextAnalyzer;

/**
 * What a report takes up, and how many the sink stores a second: its event with and without sentences, and its rows with and
 * without stories, sentences and mentions.
 */
public final class ReportSpeed {
    private static final int REPORTS = 20_000;
    /** As many records as the store takes at once. */
    private static final int BATCH = 1_000;

    private static final TopicPartition PARTITION = new TopicPartition("reports", 0);

    private ReportSpeed() {}

    /** @param args a folder with texts and pages */
    public static void main(String[] args) throws Exception {
        List<EnrichedReport> reports = analysed(Path.of(args[0]));
        System.out.printf(
                Locale.ROOT,
                "%d reports: %,.0f mentions, %,.0f sentences each; an event has %,.0f bytes, without sentences %,.0f%n",
                reports.size(),
                mean(reports, report -> report.analysis().mentions().size()),
                mean(reports, report -> report.analysis().quotes().size()),
                mean(reports, report -> Json.write(report).length),
                mean(reports, report -> Json.write(without(report)).length));
        Path folder = Files.createTempDirectory("report-speed");
        System.out.printf("%-26s %12s %14s%n", "", "reports/s", "bytes/report");
        for (boolean parts : new boolean[] {false, true}) {
            Path file = folder.resolve(parts + ".db");
            double rate = write(new SqliteDatabase(file), reports, parts);
            print("SQLite", parts, rate, Files.size(file));
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            for (boolean parts : new boolean[] {false, true}) {
                Database database = database(postgres, "parts_" + parts);
                double rate = write(database, reports, parts);
                print("PostgreSQL", parts, rate, size(database));
            }
        }
    }

    private static void print(String database, boolean parts, double rate, long bytes) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %,12.0f %,14d%n",
                database + (parts ? " with mentions" : " report alone"),
                rate,
                bytes / REPORTS);
    }

    private static double write(Database database, List<EnrichedReport> reports, boolean parts) throws Exception {
        try (Sink sink = new Sink(database, InstantSource.system())) {
            sink.open(new Origin("cluster", Map.of(PARTITION.topic(), new Uuid(1, 1))));
            long before = System.nanoTime();
            for (int first = 0; first < REPORTS; first += BATCH) {
                List<RecordChange> changes = new ArrayList<>();
                for (int i = first; i < first + BATCH; i++) {
                    Change change = ReportRows.of(
                            "https://www.example.cn/yqfk/2022/t" + i + ".html", reports.get(i % reports.size()));
                    changes.add(new RecordChange(parts ? change : change.with(Map.of()), PARTITION, i));
                }
                sink.write(Batch.of(changes, Map.of(PARTITION, (long) first + BATCH)));
            }
            return REPORTS * 1e9 / (System.nanoTime() - before);
        }
    }

    private static List<EnrichedReport> analysed(Path folder) throws IOException {
        TextAnalyzer analyzer = new TextAnalyzer();
        List<EnrichedReport> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.toString();
                if (name.endsWith(".txt") && !name.contains("binary") || name.endsWith(".html")) {
                    Report report = new Report(
                            new ReportId("r" + reports.size()),
                            null,
                            null,
                            null,
                            Files.readString(file),
                            name.endsWith(".html") ? MediaType.HTML : MediaType.TEXT,
                            null,
                            Instant.parse("2022-03-15T00:00:00Z"),
                            null);
                    reports.add(EnrichedReport.of(report, analyzer.analyze(report)));
                }
            }
        }
        return reports;
    }

    private static EnrichedReport without(EnrichedReport report) {
        Analysis all = report.analysis();
        Analysis fewer = new Analysis(
                all.version(),
                all.epidemic(),
                all.disease(),
                all.kind(),
                all.title(),
                all.published(),
                all.source(),
                all.reporters(),
                all.stories(),
                all.mentions(),
                all.omitted(),
                List.of(),
                all.repairs(),
                all.signature());
        return new EnrichedReport(
                report.id(), report.revision(), report.url(), report.observedAt(), report.length(), fewer);
    }

    private interface Size {
        long of(EnrichedReport report);
    }

    private static double mean(List<EnrichedReport> reports, Size size) {
        return reports.stream().mapToLong(size::of).average().orElse(0);
    }

    private static Database database(EmbeddedPostgres server, String name) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        return new DatabaseAddress(url, "postgres", "postgres").database();
    }

    private static long size(Database database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }
}
