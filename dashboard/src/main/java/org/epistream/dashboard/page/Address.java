package org.epistream.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.FilterWords;
import org.epistream.domain.count.Period;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a page has asked to see. All of it stands in the address of the page, in the words of the API.
 *
 * @param language to write in, or null where the browser's counts
 * @param filter which counts, mentions and reports
 * @param period to put days together by, or null for what there is room for
 * @param offset how many reports to leave out before those shown
 */
record Address(
        @Nullable Language language,
        Filter filter,
        @Nullable Period period,
        int offset) {
    /** Nothing asked for. */
    static final Address EMPTY = new Address(null, Filter.ALL, null, 0);

    @Nullable
    RegionCode region() {
        return filter.region();
    }

    /** The type of measures asked for, or null. */
    @Nullable
    MeasureType type() {
        String name = filter.name();
        return isOfMeasures() && name != null ? new MeasureType(name) : null;
    }

    /** What of the filter is about measures: all but who or what else is named. */
    Filter measures() {
        RegionCode region = filter.region();
        Filter within = region != null && filter.itself() ? Filter.ALL.itself(region) : Filter.ALL.region(region);
        return within.days(filter.since(), filter.until()).measures(type()).status(filter.status());
    }

    /** The region and days of it. */
    Slice slice(int limit) {
        return new Slice(filter.region(), filter.itself(), filter.since(), filter.until(), limit, 0);
    }

    /** The same without anything but the language. */
    Address bare() {
        return new Address(language, Filter.ALL, null, 0);
    }

    Address language(Language other) {
        return new Address(other, filter, period, offset);
    }

    Address region(@Nullable RegionCode other) {
        return filtered(filter.region(other));
    }

    /** Of what concerns a region itself, and nothing below it. */
    Address itself(RegionCode other) {
        return filtered(filter.itself(other));
    }

    Address type(@Nullable MeasureType other) {
        return filtered(other == null && filter.status() == null ? filter.named(null, null) : filter.measures(other));
    }

    Address status(@Nullable Status other) {
        Filter measures = isOfMeasures() ? filter : filter.named(null, null);
        return filtered(measures.status(other));
    }

    /** Of what is named so; names have no status. */
    Address named(@Nullable CellKind kind, @Nullable String name) {
        return filtered(filter.named(kind, name).status(null));
    }

    Address days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return filtered(filter.days(first, last));
    }

    Address source(@Nullable String other) {
        return filtered(filter.source(other));
    }

    /** Of these days, but none that are not asked for now. */
    Address within(LocalDate first, LocalDate last) {
        LocalDate since = filter.since();
        LocalDate until = filter.until();
        return days(
                since != null && since.isAfter(first) ? since : first,
                until != null && until.isBefore(last) ? until : last);
    }

    Address offset(int other) {
        return new Address(language, filter, period, other);
    }

    /** The link that shows this on a page. */
    String on(String path) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "lang", language == null ? null : language.code());
        FilterWords.write(filter).forEach((name, word) -> add(query, name, word));
        add(query, "period", period == null ? null : period.code());
        add(query, "offset", offset == 0 ? null : offset);
        return path + query;
    }

    /** The link to its measures as CSV; the API of measures knows no other kind. */
    String csv() {
        StringJoiner query = new StringJoiner("&", "/v1/measures?", "");
        FilterWords.write(measures()).forEach((name, word) -> {
            if (!name.equals("kind")) {
                add(query, name, word);
            }
        });
        add(query, "format", "csv");
        return query.toString();
    }

    private boolean isOfMeasures() {
        return filter.kind() == CellKind.MEASURE || filter.kind() == null && filter.name() == null;
    }

    private Address filtered(Filter other) {
        return new Address(language, other, period, 0);
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), UTF_8));
        }
    }
}
