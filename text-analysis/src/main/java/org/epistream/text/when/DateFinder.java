package org.epistream.text.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.analysis.Why;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a text names: 2021年8月10日, 8月10日, 14日至15日, 正月初一, 昨日. A day without month takes the month named
 * last; a day without year the year of the context.
 */
public final class DateFinder {
    private static final int LOOK_BACK = 5_000;

    private final LunarDays lunar = new LunarDays();

    /**
     * The days in a part of a text, in order of appearance.
     *
     * @param published day of publication, or null
     */
    public List<FoundDate> find(String text, int from, int to, @Nullable LocalDate published) {
        List<WrittenDay> written = WrittenDay.scan(text, from, to);
        YearFromContext context = new YearFromContext(published, firstYear(written), () -> text.substring(from, to));
        List<FoundDate> found = new ArrayList<>();
        int month = 0;
        int year = 0;
        for (WrittenDay day : written) {
            if (day.month() == 0 && month == 0) {
                month = published == null ? monthBefore(text, from) : context.month(day.day());
            }
            if (day.month() > 0) {
                month = day.month();
                year = 0;
            }
            year = day.year() > 0 ? day.year() : year;
            if (day.standsAlone(text, from, to) || day.isDateline(text, to)) {
                continue;
            }
            int known = year > 0 || month == 0 ? year : context.of(month, day.day());
            if (month > 0 && !WrittenDay.exists(known, month, day.day())) {
                continue;
            }
            String rule = day.year() > 0 ? "written-in-full" : known > 0 ? "year-from-context" : "year-unknown";
            found.add(new FoundDate(day.from(), day.to(), iso(known, month, day.day()), Why.of(rule)));
        }
        found.addAll(lunar.find(text, from, to, lunarMonth -> context.of(lunarMonth, 1)));
        found.addAll(RelativeDays.find(text, from, to, published));
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return found;
    }

    private static int firstYear(List<WrittenDay> days) {
        for (WrittenDay day : days) {
            if (day.year() > 0) {
                return day.year();
            }
        }
        return 0;
    }

    /** The month named last before a part of a text, 0 where none was: a second story may rely on the first. */
    private static int monthBefore(String text, int from) {
        return WrittenDay.scan(text, Math.max(0, from - LOOK_BACK), from).stream()
                .map(WrittenDay::month)
                .filter(month -> month > 0)
                .reduce(0, (first, second) -> second);
    }

    private static String iso(int year, int month, int day) {
        return (year == 0 ? "XXXX" : String.valueOf(year)) + "-" + (month == 0 ? "XX" : twoDigits(month)) + "-"
                + twoDigits(day);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
