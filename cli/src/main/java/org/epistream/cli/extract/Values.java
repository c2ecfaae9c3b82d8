package org.epistream.cli.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.figure.FigureKinds;
import org.epistream.domain.measure.InternationalCode;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.place.Divisions;
import org.jspecify.annotations.Nullable;

/** What mentions mean beside their own words, in columns, in the reader's language. */
final class Values {
    private static final int MOST_ALTERNATIVES = 3;

    private final Words words;
    private final Locale language;
    private final MeasureCatalogue catalogue;

    Values(Words words, MeasureCatalogue catalogue) {
        this.words = words;
        this.language = words.language();
        this.catalogue = catalogue;
    }

    /** The columns of a kind, as a table wants them. */
    List<String> headings(Kind kind) {
        return switch (kind) {
            case MEASURE ->
                List.of(
                        words.get("column.type"),
                        words.get("column.status"),
                        words.get("column.strength"),
                        words.get("column.scope"));
            case PERSON -> List.of(words.get("column.person-title"));
            case PLACE ->
                List.of(
                        words.get("column.region"),
                        words.get("column.code"),
                        ">" + words.get("column.confidence"),
                        words.get("column.alternatives"));
            case DATE -> List.of(words.get("column.day"));
            case FIGURE -> List.of(words.get("column.kind"), ">" + words.get("column.value"), words.get("column.unit"));
            case BODY, MEETING -> List.of();
        };
    }

    /** One cell for each heading, fit for a terminal; empty where there is nothing to say. */
    List<String> cells(Mention mention) {
        return switch (Kind.of(mention)) {
            case MEASURE -> measure((Mention.Measure) mention);
            case PERSON -> List.of(cell(((Mention.Person) mention).title()));
            case PLACE -> place((Mention.Place) mention);
            case DATE -> List.of(cell(((Mention.Date) mention).day()));
            case FIGURE -> figure((Mention.Figure) mention);
            case BODY, MEETING -> List.of();
        };
    }

    /** The same in one line, a measure's codes with their schemes and the reason where there is none; may be empty. */
    String line(Mention mention) {
        List<String> parts = new ArrayList<>(cells(mention));
        if (mention instanceof Mention.Measure measure) {
            parts.add("OxCGRT " + measure.codes().oxcgrt());
            parts.add("PHSM " + measure.codes().phsm());
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What a measure is called abroad: a cell for its type, for OxCGRT and for PHSM. */
    List<String> abroad(Mention.Measure measure) {
        return List.of(
                cell(catalogue.name(measure.type(), language)),
                codes(measure.codes().oxcgrt()),
                codes(measure.codes().phsm()));
    }

    private List<String> measure(Mention.Measure measure) {
        return List.of(
                cell(catalogue.name(measure.type(), language)),
                measure.status().name(language),
                measure.strength() == null ? "" : measure.strength().name(language),
                measure.scope() == null ? "" : measure.scope().name(language));
    }

    private static String codes(InternationalCode code) {
        return code.none() == null ? cell(String.join(" ", code.codes())) : "–";
    }

    private List<String> place(Mention.Place place) {
        return List.of(
                Divisions.packaged().fullName(place.code()),
                place.code().value(),
                String.format(Locale.ROOT, "%.2f", place.confidence()),
                cell(place.alternatives().stream()
                        .limit(MOST_ALTERNATIVES)
                        .map(Divisions.packaged()::fullName)
                        .collect(Collectors.joining("、"))));
    }

    private List<String> figure(Mention.Figure figure) {
        BigDecimal value = figure.value();
        return List.of(FigureKinds.name(figure.what(), language), value.toPlainString(), cell(figure.unit()));
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : Shown.cut(text, 32);
    }
}
