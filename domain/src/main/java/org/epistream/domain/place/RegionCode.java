package org.epistream.domain.place;

/**
 * Code of an administrative division as in GB/T 2260: six digits, two each for province, city and county.
 *
 * @param value six digits
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
    /** Stands where a report does not say whose it is. No division has this code. */
    public static final RegionCode UNKNOWN = new RegionCode("000000");

    public static final RegionCode CHINA = new RegionCode("100000");

    public RegionCode {
        if (value.length() != 6 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'" + value + "' is no region code of six digits");
        }
    }

    /** The highest code that this division and those below it can have; this is the lowest. */
    public RegionCode highestWithin() {
        if (equals(UNKNOWN)) {
            return this;
        }
        String own = equals(CHINA) ? "" : value.endsWith("0000") ? value.substring(0, 2) : value.substring(0, 4);
        return value.endsWith("00") ? new RegionCode(own + "9".repeat(6 - own.length())) : this;
    }

    /** Whether a division is this one or lies in it; of {@link #CHINA} whether it is known. */
    public boolean holds(RegionCode other) {
        return compareTo(other) <= 0 && other.compareTo(highestWithin()) <= 0;
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
