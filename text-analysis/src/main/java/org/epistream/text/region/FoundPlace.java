package org.epistream.text.region;

import java.util.List;
import org.epistream.domain.place.RegionCode;

/**
 * An administrative division where a text names it.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param code what it was resolved to
 * @param alternatives other divisions of that name, likeliest first
 */
public record FoundPlace(int from, int to, RegionCode code, List<RegionCode> alternatives) {}
