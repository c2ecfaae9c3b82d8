package org.epistream.dashboard;

import static org.epistream.dashboard.Html.attribute;
import static org.epistream.dashboard.Html.element;
import static org.epistream.dashboard.Html.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;

/** How values of the domain are shown. */
final class Shown {
    /** All reports are from one zone, and their days are counted in it. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private Shown() {}

    static Html time(Instant instant) {
        return element("time", attribute("datetime", instant.toString()), text(TIME.format(instant)));
    }

    /** Full Chinese name with the code beside it. */
    static Html region(RegionCode code, Language language) {
        if (code.equals(RegionCode.UNKNOWN)) {
            return text(Words.UNKNOWN_REGION.in(language));
        }
        return Html.all(List.of(
                chinese(text(Divisions.packaged().fullName(code))),
                text(" "),
                TableView.secondary(text(code.value()))));
    }

    /** Text from outside; reports are Chinese, whatever the language of the page. */
    static Html chinese(Html content) {
        return element("span", attribute("lang", "zh-CN"), content);
    }
}
