package org.epistream.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.consumer.SqlReadModel;
import org.epistream.domain.count.Period;
import org.epistream.domain.place.Division;
import org.epistream.export.Export;
import org.epistream.export.ExportChoice;
import org.epistream.export.ExportFormat;
import org.epistream.export.ExportTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what the database holds into files. */
@Command(
        name = "export",
        sortOptions = false,
        header = "Writes what the database holds into CSV or Parquet files.",
        description = {
            "",
            "One file for each table, and beside them dictionary.csv and dictionary.md, which say in",
            "Chinese and English what every column means. A file stands under its name only once it is",
            "whole. Needs no broker, and may run while the database is written.",
            "",
            "Tables: measures, measures_rolled_up, entities, figures, reports, mentions.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream export out",
            "  epistream export out --format parquet --tables measures,mentions --region 410000",
            "  epistream export out --tables measures_rolled_up --level province --period month"
        })
final class ExportVerb extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder for the files; made where it is missing.")
    private Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "csv|parquet", description = "How files are written. Default: csv")
    private String format = "csv";

    @Option(names = "--tables", split = ",", paramLabel = "TABLE", description = "Which tables. Default: all")
    private List<String> tables = List.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Add measures up for each county, city, province or country. Default: province")
    private String level = "province";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "Add measures up for each day, week or month. Default: week")
    private String period = "week";

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder. Default: ./data")
    private @Nullable String data;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    int run(Settings settings, Console console) throws IOException {
        List<String> problems = new ArrayList<>();
        ExportFormat wanted = of("format", ExportFormat.class, format, ExportFormat.CSV, problems);
        Division.Level high = of("level", Division.Level.class, level, Division.Level.PROVINCE, problems);
        Period days = of("period", Period.class, period, Period.WEEK, problems);
        Set<ExportTable> chosen = EnumSet.noneOf(ExportTable.class);
        tables.forEach(table -> chosen.add(of("tables", ExportTable.class, table, ExportTable.MEASURES, problems)));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        DatabaseAddress address = DatabaseOptions.read(settings);
        ExportChoice choice = new ExportChoice(filters.filter(), high, days, wanted);
        try (SqlReadModel read = new SqlReadModel(address)) {
            if (read.model().changes().state().isEmpty()) {
                console.complain("epistream: " + console.words().get("export.nothing", address.name()));
                return FAILED;
            }
            Export.write(
                    read.model(),
                    choice,
                    chosen.isEmpty() ? EnumSet.allOf(ExportTable.class) : chosen,
                    folder,
                    written -> console.say("export.written", written.rows(), written.file()));
        }
        console.say("export.dictionary", folder.resolve("dictionary.md"));
        return DONE;
    }

    private static <E extends Enum<E>> E of(
            String option, Class<E> type, String word, E otherwise, List<String> problems) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        problems.add("--" + option + ": '" + word + "' is not one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .toList()));
        return otherwise;
    }
}
