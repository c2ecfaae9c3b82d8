package org.epistream.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Rejection;
import org.jspecify.annotations.Nullable;

/** The answers of the API. The names of their components are its contract; days and times are ISO 8601. */
final class Answers {
    /** A row of the daily counts of measures. */
    record Measure(
            String day,
            String dayFrom,
            String region,
            String regionName,
            String type,
            String typeChinese,
            String typeEnglish,
            String status,
            long mentions,
            long reports,
            long distinctReports) {
        static Measure of(Counts.MeasureRow row) {
            MeasureType type = row.cell().type();
            return new Measure(
                    row.cell().day().date().toString(),
                    row.cell().day().from().code(),
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

    /** A row of the daily counts of named entities. */
    record Entity(
            String day,
            String region,
            String regionName,
            String kind,
            String name,
            @Nullable String title,
            @Nullable String code,
            long mentions,
            long reports,
            long distinctReports) {
        static Entity of(Counts.EntityRow row) {
            RegionCode code = row.cell().code();
            return new Entity(
                    row.cell().day().toString(),
                    row.cell().region().value(),
                    fullName(row.cell().region()),
                    row.cell().kind().code(),
                    row.cell().name(),
                    row.cell().title(),
                    code == null ? null : code.value(),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** A name with its total; of a place the region is its own. */
    record Named(
            String kind,
            String name,
            @Nullable String title,
            String region,
            String regionName,
            long mentions,
            long reports,
            long distinctReports) {
        static Named of(EntityCell.Kind kind, Counts.NamedCount name) {
            return new Named(
                    kind.code(),
                    name.name(),
                    name.title(),
                    name.region().value(),
                    fullName(name.region()),
                    name.total().mentions(),
                    name.total().reports(),
                    name.total().distinctReports());
        }
    }

    /** A row of the daily counts of figures. */
    record Figure(
            String day,
            String dayFrom,
            String region,
            String regionName,
            String what,
            @Nullable String unit,
            BigDecimal value,
            long mentions,
            long reports,
            long distinctReports) {
        static Figure of(Counts.FigureRow row) {
            return new Figure(
                    row.cell().day().date().toString(),
                    row.cell().day().from().code(),
                    row.cell().region().value(),
                    fullName(row.cell().region()),
                    row.cell().what(),
                    row.cell().unit(),
                    row.cell().value(),
                    row.total().mentions(),
                    row.total().reports(),
                    row.total().distinctReports());
        }
    }

    /** What most reports tell, and how many tell another number. */
    record Told(
            String day,
            String region,
            String regionName,
            String what,
            @Nullable String unit,
            BigDecimal value,
            long distinctReports,
            long distinctOtherwise) {
        static Told of(Counts.ToldFigure told) {
            return new Told(
                    told.day().toString(),
                    told.region().value(),
                    fullName(told.region()),
                    told.what(),
                    told.unit(),
                    told.value(),
                    told.distinctReports(),
                    told.distinctOtherwise());
        }
    }

    /** Something that is no report. */
    record Rejected(
            @Nullable String id,
            String reason,
            String detail,
            String where,
            String excerpt,
            String rejectedAt,
            @Nullable String place,
            String state) {
        static Rejected of(Counts.RejectedRow row) {
            Rejection rejection = row.rejection();
            LogPlace at = row.at();
            return new Rejected(
                    rejection.id(),
                    rejection.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    rejection.detail(),
                    rejection.where(),
                    rejection.excerpt(),
                    rejection.rejectedAt().toString(),
                    at == null ? null : at.toString(),
                    row.state().code());
        }
    }

    /** An event that our own code failed at. */
    record DeadLetter(
            String place,
            @Nullable String id,
            String exception,
            String message,
            String node,
            String analysisVersion,
            int attempt,
            String setAsideAt,
            String state) {
        static DeadLetter of(Counts.DeadLetterRow row) {
            return new DeadLetter(
                    row.at().toString(),
                    row.id(),
                    row.exception(),
                    row.message(),
                    row.node(),
                    row.analysisVersion(),
                    row.attempt(),
                    row.setAsideAt().toString(),
                    row.state().code());
        }
    }

    /** How it stands with everything that was set aside. */
    record SetAside(Counts.Pile rejected, Counts.Pile deadLetters, long unreadable, long refused) {
        static SetAside of(Counts.SetAside aside) {
            return new SetAside(aside.rejected(), aside.deadLetters(), aside.unreadable(), aside.refused());
        }
    }

    /** How much there is. */
    record Summary(
            long reports,
            long epidemicReports,
            long rejected,
            long deadLetters,
            long measureCells,
            long measureMentions,
            @Nullable String writtenAt) {
        static Summary of(Counts.Summary summary) {
            Instant written = summary.writtenAt();
            return new Summary(
                    summary.reports(),
                    summary.epidemicReports(),
                    summary.rejected(),
                    summary.deadLetters(),
                    summary.measureCells(),
                    summary.measureMentions(),
                    written == null ? null : written.toString());
        }
    }

    /** Whether the service works, with the parts of the pipeline. */
    record Health(String status, List<Role> roles) {
        record Role(String role, String state, String detail) {
            static Role of(RoleHealth health) {
                return new Role(health.role(), health.state().code(), health.detail());
            }
        }
    }

    private Answers() {}

    private static String fullName(RegionCode code) {
        return Divisions.packaged().fullName(code);
    }
}
