package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.figure.FigureKinds;
import org.epistream.domain.place.Division;
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

    static Html day(LocalDate day) {
        return element("time", text(day.toString()));
    }

    /** How a day is known. */
    static Words from(Day.From from) {
        return switch (from) {
            case STORY -> Words.FROM_STORY;
            case PUBLISHED -> Words.FROM_PUBLISHED;
            case OBSERVED -> Words.FROM_OBSERVED;
        };
    }

    /** Full name from the province down; of a province in the reader's language. */
    static Html region(RegionCode code, Language language) {
        if (code.equals(RegionCode.UNKNOWN)) {
            return text(Words.UNKNOWN_REGION.in(language));
        }
        if (code.equals(RegionCode.CHINA)) {
            return text(Words.CHINA.in(language));
        }
        Html chinese = chinese(text(Divisions.packaged().fullName(code)));
        return all(chinese, english(code, language));
    }

    /** The same without markup; text of the table of divisions, never from outside. */
    static String plain(RegionCode code, Language language) {
        if (code.equals(RegionCode.UNKNOWN)) {
            return Words.UNKNOWN_REGION.in(language);
        }
        if (code.equals(RegionCode.CHINA)) {
            return Words.CHINA.in(language);
        }
        String name = Divisions.packaged().fullName(code);
        return language == Language.CHINESE
                ? name
                : Provinces.find(code).map(tile -> tile.english() + " " + name).orElse(name);
    }

    static Words kind(CellKind kind) {
        return switch (kind) {
            case MEASURE -> Words.MEASURE;
            case PERSON -> Words.PERSON;
            case PLACE -> Words.PLACE;
            case BODY -> Words.BODY;
            case MEETING -> Words.MEETING;
            case FIGURE -> Words.FIGURE;
        };
    }

    /** What is named, in words: of figures the name of their kind. */
    static String name(CellKind kind, String name, Language language) {
        return kind == CellKind.FIGURE ? FigureKinds.name(name, language.locale()) : name;
    }

    /** The last part of its name, where those above it stand beside. */
    static Html ownName(RegionCode code, Language language) {
        return Divisions.packaged()
                .find(code)
                .filter(division -> division.level().compareTo(Division.Level.PROVINCE) > 0)
                .map(division -> chinese(text(division.name())))
                .orElseGet(() -> region(code, language));
    }

    /** Text from outside; reports are Chinese, whatever the language of the page. */
    static Html chinese(Html content) {
        return element("span", attribute("lang", "zh-CN"), content);
    }

    private static Html english(RegionCode code, Language language) {
        return language == Language.CHINESE
                ? Html.nothing()
                : Provinces.find(code)
                        .map(tile -> all(text(" "), TableView.secondary(text(tile.english()))))
                        .orElseGet(Html::nothing);
    }
}
