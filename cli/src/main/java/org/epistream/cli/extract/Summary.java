package org.epistream.cli.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as a careful reader would write it down: one object whose keys are always all there. Names stand once each,
 * measures and figures once for each mention.
 */
final class Summary {
    private Summary() {}

    static ObjectNode of(Analysis analysis, ObjectMapper json) {
        ObjectNode summary = json.createObjectNode();
        summary.put("epidemic", analysis.epidemic());
        summary.put("disease", analysis.disease());
        summary.put("kind", code(analysis.kind()));
        summary.put("stories", analysis.stories().size());
        summary.put("title", analysis.title());
        summary.put("published", text(analysis.published()));
        summary.put("source", analysis.source());
        analysis.reporters().forEach(summary.putArray("reporters")::add);
        RegionCode region = analysis.stories().get(0).region();
        summary.put("region", region.equals(RegionCode.UNKNOWN) ? null : region.value());
        Set<String> dates = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> bodies = new LinkedHashSet<>();
        Set<String> meetings = new LinkedHashSet<>();
        Map<String, Mention.Person> persons = new LinkedHashMap<>();
        ArrayNode measures = json.createArrayNode();
        ArrayNode figures = json.createArrayNode();
        for (Mention mention : analysis.mentions()) {
            if (mention instanceof Mention.Date date) {
                dates.add(date.day());
            } else if (mention instanceof Mention.Place place) {
                places.add(place.code().value());
            } else if (mention instanceof Mention.Body body) {
                bodies.add(body.text());
            } else if (mention instanceof Mention.Meeting meeting) {
                meetings.add(meeting.text());
            } else if (mention instanceof Mention.Person person) {
                persons.putIfAbsent(person.text(), person);
            } else if (mention instanceof Mention.Measure measure) {
                measures.addObject()
                        .put("type", measure.type().code())
                        .put("text", measure.text())
                        .put("status", measure.status().code());
            } else if (mention instanceof Mention.Figure figure) {
                figures.addObject()
                        .put("kind", figure.what())
                        .put("value", figure.value())
                        .put("unit", figure.unit())
                        .put("text", figure.text());
            }
        }
        dates.forEach(summary.putArray("dates")::add);
        ArrayNode named = summary.putArray("persons");
        persons.values()
                .forEach(person -> named.addObject().put("name", person.text()).put("title", person.title()));
        places.forEach(summary.putArray("places")::add);
        bodies.forEach(summary.putArray("organizations")::add);
        meetings.forEach(summary.putArray("meetings")::add);
        summary.set("measures", measures);
        summary.set("figures", figures);
        return summary;
    }

    private static String code(ReportKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
