package org.epistream.dashboard;

import java.math.BigDecimal;
import java.util.Locale;
import org.epistream.domain.count.Changes;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** The answers about sums, changes, and what codes mean. The names of their components are the contract of the API. */
final class TotalAnswers {
    private TotalAnswers() {}

    /** Measures added up at a level and in a period. Several cells may count the same report. */
    record Rolled(
            String starts,
            String region,
            String regionName,
            String type,
            String typeChinese,
            String typeEnglish,
            String status,
            long mentions,
            long reportsAtMost,
            long distinctReportsAtMost) {
        static Rolled of(Totals.RolledMeasure row) {
            MeasureType type = row.cell().type();
            return new Rolled(
                    row.cell().starts().toString(),
                    row.cell().region().value(),
                    fullName(row.cell().region()),
                    type.code(),
                    MeasureCatalogue.packaged().name(type, Locale.CHINESE),
                    MeasureCatalogue.packaged().name(type, Locale.ENGLISH),
                    row.cell().status().code(),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** The measures of a region and all below it, over all days asked for. */
    record Regional(
            String region,
            String regionName,
            String status,
            long mentions,
            long reportsAtMost,
            long distinctReportsAtMost) {
        static Regional of(Totals.RegionTotal row) {
            return new Regional(
                    row.region().value(),
                    fullName(row.region()),
                    row.status().code(),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** The total of one cell from now on. */
    record Change(
            long number,
            String writtenAt,
            String kind,
            String name,
            @Nullable String status,
            @Nullable String title,
            @Nullable String code,
            @Nullable String unit,
            @Nullable BigDecimal value,
            String region,
            String regionName,
            String day,
            @Nullable String dayFrom,
            long mentions,
            long reports,
            long distinctReports) {
        static Change of(Changes.Change change) {
            return new Change(
                    change.number(),
                    change.writtenAt().toString(),
                    change.kind().code(),
                    change.name(),
                    change.status() == null ? null : change.status().code(),
                    change.title(),
                    change.code() == null ? null : change.code().value(),
                    change.unit(),
                    change.value(),
                    change.region().value(),
                    fullName(change.region()),
                    change.day().toString(),
                    change.dayFrom() == null ? null : change.dayFrom().code(),
                    change.total().mentions(),
                    change.total().reports(),
                    change.total().distinctReports());
        }
    }

    /** Where a stream of changes begins: whoever reads it reads all totals now. */
    record Begin(long number) {}

    /** A division; the name by itself, and in full from the province down. */
    record Region(
            String code,
            String name,
            String fullName,
            String level,
            @Nullable String parent) {
        static Region of(Division division) {
            RegionCode parent = division.parent();
            return new Region(
                    division.code().value(),
                    division.name(),
                    TotalAnswers.fullName(division.code()),
                    division.level().code(),
                    parent == null ? null : parent.value());
        }
    }

    /** A type of measures with both of its names. */
    record Type(String type, String chinese, String english, String oxcgrt, String phsm) {
        static Type of(Totals.MeasureTypeRow row) {
            return new Type(row.type().code(), row.chinese(), row.english(), row.oxcgrt(), row.phsm());
        }
    }

    private static String fullName(RegionCode code) {
        return Divisions.packaged().fullName(code);
    }
}
