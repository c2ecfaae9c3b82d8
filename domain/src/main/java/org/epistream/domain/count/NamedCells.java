package org.epistream.domain.count;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.epistream.domain.Cut;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The cells of what one report names. Of one region and day a person has one title in it, the first that stands with the name:
 * a report gives a title once and then goes on without it.
 */
final class NamedCells {
    private final Map<EntityCell, String> titles = new HashMap<>();

    NamedCells(Analysis analysis) {
        for (Mention mention : analysis.mentions()) {
            if (mention instanceof Mention.Person person
                    && person.title() != null
                    && !person.title().isBlank()) {
                titles.putIfAbsent(
                        person(analysis.stories().get(person.story()), person, null),
                        Cut.to(EntityCell.MAX_TITLE, person.title()));
            }
        }
    }

    /** The cell of a mention, or null where it names nothing that is counted by name. */
    @Nullable
    EntityCell of(Story story, Mention mention) {
        LocalDate day = story.day().date();
        RegionCode region = story.region();
        if (mention instanceof Mention.Person person) {
            return person(story, person, titles.get(person(story, person, null)));
        }
        if (mention instanceof Mention.Body body) {
            return EntityCell.body(day, region, name(body.text()));
        }
        if (mention instanceof Mention.Meeting meeting) {
            return EntityCell.meeting(day, region, name(meeting.text()));
        }
        if (mention instanceof Mention.Place place) {
            // A place counts under its official name, however the report wrote it.
            String name =
                    Divisions.packaged().find(place.code()).map(Division::name).orElse(place.text());
            return EntityCell.place(day, region, name(name), place.code());
        }
        return null;
    }

    private static EntityCell person(Story story, Mention.Person person, @Nullable String title) {
        return EntityCell.person(story.day().date(), story.region(), name(person.text()), title);
    }

    private static String name(String text) {
        return Cut.to(EntityCell.MAX_NAME, text);
    }
}
