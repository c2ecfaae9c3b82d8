package org.epistream.text.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.epistream.domain.Table;

/** First days of lunar years, from a table. */
final class LunarNewYear {
    private static final String ORDINALS = "一二三四五六七八九十";

    private final Map<Integer, LocalDate> firstDays =
            Table.read(LunarNewYear.class, "new-years.tsv", 2, row -> LocalDate.parse(row.get(1))).stream()
                    .collect(Collectors.toUnmodifiableMap(LocalDate::getYear, day -> day));

    /** The day of the first lunar month that 初一 to 初十 names in a year of the common calendar. */
    Optional<LocalDate> day(int year, char ordinal) {
        int offset = ORDINALS.indexOf(ordinal);
        return offset < 0
                ? Optional.empty()
                : Optional.ofNullable(firstDays.get(year)).map(first -> first.plusDays(offset));
    }
}
