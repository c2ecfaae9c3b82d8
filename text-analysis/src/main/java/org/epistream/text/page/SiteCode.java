package org.epistream.text.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;

/**
 * Reads whose a government's page is from the numbers in its head and foot: its mark as a site, its number at the police and
 * that of its writings begin with the code of the place.
 */
final class SiteCode {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:标识码|公网安备|网安备)[:：\\s]{0,3}(\\d{6})\\d{2,8}|索\\s{0,4}引\\s{0,4}号[:：\\s]{0,4}[A-Z]{0,3}(?:1[12])?([1-6]\\d{5})(?!\\d{0,3}年)");

    private SiteCode() {}

    /** The full name of the place that a line gives the code of. */
    static Optional<String> place(String line) {
        if (!line.contains("标识码") && !line.contains("网安备") && line.indexOf('索') < 0) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(line);
        if (!number.find()) {
            return Optional.empty();
        }
        RegionCode code = new RegionCode(number.group(1) == null ? number.group(2) : number.group(1));
        Divisions divisions = Divisions.packaged();
        return divisions.find(code).map(division -> divisions.fullName(code));
    }
}
