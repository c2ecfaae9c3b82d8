package org.epistream.text.region;

import java.util.List;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.RegionCode;

/**
 * An administrative division where a text names it.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param code what it was resolved to
 * @param alternatives other divisions of that name, likeliest first
 * @param confidence how sure the choice is, above 0 and up to 1
 */
public record FoundPlace(
        int from, int to, RegionCode code, List<RegionCode> alternatives, double confidence, Why why) {}
