package org.epistream.text.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Weighs the days that could be the one on which a page was published. */
final class Publication {
    /** Where a day was found, the most trustworthy first. */
    enum Place {
        /** In the credits, with a label or behind the name of the publisher. */
        CREDITS,
        /** In the head of an HTML page. */
        HEAD,
        /** Alone in a line above the text, as the clock of a page stands too. */
        ALONE,
        /** Told by the sender. */
        SENDER,
        /** Under the text. */
        SIGNATURE
    }

    private final Map<Place, List<LocalDate>> offered = new EnumMap<>(Place.class);

    void offer(Place place, @Nullable LocalDate day) {
        if (day != null) {
            offered.computeIfAbsent(place, any -> new ArrayList<>()).add(day);
        }
    }

    /**
     * The likeliest day, or null.
     *
     * @param named tells all days that the page writes out, itself included
     */
    @Nullable
    LocalDate day(Supplier<List<LocalDate>> named) {
        for (Map.Entry<Place, List<LocalDate>> places : offered.entrySet()) {
            for (LocalDate day : places.getValue()) {
                if (places.getKey() != Place.ALONE || !isClock(day, named.get())) {
                    return day;
                }
            }
        }
        return null;
    }

    /** The day under the text, or null. The last one counts: a notice may quote another. */
    @Nullable
    LocalDate signed() {
        List<LocalDate> days = offered.getOrDefault(Place.SIGNATURE, List.of());
        return days.isEmpty() ? null : days.get(days.size() - 1);
    }

    /** Whether a day comes a year or more after every other: the clock of the day on which the page was copied. */
    private boolean isClock(LocalDate day, List<LocalDate> named) {
        List<LocalDate> others = new ArrayList<>(named);
        offered.values().forEach(others::addAll);
        others.removeIf(day::equals);
        return others.stream()
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .filter(latest -> !latest.plusYears(1).isAfter(day))
                .isPresent();
    }
}
