package org.epistream.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.epistream.domain.analysis.Mention;
import org.epistream.text.entity.BodyFinder;
import org.epistream.text.entity.FoundName;
import org.epistream.text.entity.MeetingFinder;
import org.epistream.text.entity.PersonFinder;
import org.epistream.text.figure.FigureFinder;
import org.epistream.text.measure.MeasureFinder;
import org.epistream.text.measure.MeasureLexicon;
import org.epistream.text.measure.Tone;
import org.epistream.text.region.FoundPlace;
import org.epistream.text.repair.RepairedText;
import org.epistream.text.when.DateFinder;
import org.epistream.text.when.FoundDate;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/** Finds everything that one story names. */
final class StoryReader {
    /** Longest name kept, in UTF-16 units. */
    private static final int LONGEST_NAME = 200;

    private final PersonFinder persons = new PersonFinder();
    private final BodyFinder bodies = new BodyFinder();
    private final MeetingFinder meetings = new MeetingFinder();
    private final DateFinder dates = new DateFinder();
    private final FigureFinder figures = new FigureFinder();
    private final MeasureFinder measures;

    StoryReader(MeasureLexicon lexicon) {
        measures = new MeasureFinder(lexicon);
    }

    /**
     * A story as a part of a text.
     *
     * @param from where it starts in the text, headline included
     * @param to where it ends, exclusive
     * @param index which story of the report it is
     * @param published day of publication, or null
     * @param bylines names of its reporters, who are no mentions
     * @param epidemic whether the report deals with a disease; if not, it names no measures
     * @param tone how it speaks of measures as a whole
     */
    record Part(
            String text,
            int from,
            int to,
            int index,
            @Nullable LocalDate published,
            List<String> bylines,
            boolean epidemic,
            Tone tone) {}

    /** The persons in a story, to be known before its places: a given name may be that of a place. */
    PersonFinder.Persons people(Part part) {
        return persons.find(part.text(), part.from(), part.to(), part.bylines());
    }

    /** The days that a story names, in order of appearance. */
    List<FoundDate> days(Part part) {
        return dates.find(part.text(), part.from(), part.to(), part.published());
    }

    /** The mentions in a story, in order of appearance; where they stand in the text is put into {@code positions}. */
    List<Mention> mentions(
            Part part,
            PersonFinder.Persons people,
            List<FoundPlace> places,
            List<FoundDate> days,
            RepairedText origin,
            Positions positions) {
        String text = part.text();
        int from = part.from();
        int to = part.to();
        int story = part.index();

        List<FoundName> gatherings = meetings.find(text, from, to);
        List<Stretch> held = stretches(gatherings);
        // the holder of a meeting is named by itself
        List<Stretch> named = stretches(
                gatherings.stream().filter(meeting -> !meeting.isHeldBy()).toList());
        List<FoundName> organs = new ArrayList<>();
        List<Stretch> grounds =
                places.stream().map(p -> new Stretch(p.from(), p.to())).toList();
        for (FoundName body : bodies.find(text, from, to, grounds, people.titles())) {
            if (!inside(body, named)) {
                organs.add(body);
            }
        }
        List<Stretch> names = new ArrayList<>(held);
        names.addAll(stretches(organs));
        names.addAll(people.titles());
        grounds.stream().filter(ground -> ground.length() > 1).forEach(names::add);
        names.sort(Comparator.comparingInt(Stretch::from));
        List<Mention> mentions = new ArrayList<>();
        people.persons()
                .forEach(p -> mentions.add(positions.put(
                        p.from(),
                        p.to(),
                        new Mention.Person(
                                story,
                                origin.span(p.from(), p.to()),
                                narrow(text.substring(p.from(), p.to())),
                                p.title(),
                                p.why()))));
        places.forEach(p -> mentions.add(positions.put(
                p.from(),
                p.to(),
                new Mention.Place(
                        story,
                        origin.span(p.from(), p.to()),
                        text.substring(p.from(), p.to()),
                        p.code(),
                        p.alternatives(),
                        p.confidence(),
                        p.why()))));
        organs.forEach(b -> mentions.add(positions.put(
                b.from(), b.to(), new Mention.Body(story, origin.span(b.from(), b.to()), cut(b.name()), b.why()))));
        gatherings.forEach(m -> mentions.add(positions.put(
                m.from(), m.to(), new Mention.Meeting(story, origin.span(m.from(), m.to()), cut(m.name()), m.why()))));
        days.forEach(d -> mentions.add(positions.put(
                d.from(),
                d.to(),
                new Mention.Date(
                        story, origin.span(d.from(), d.to()), text.substring(d.from(), d.to()), d.day(), d.why()))));
        figures.find(text, from, to)
                .forEach(f -> mentions.add(positions.put(
                        f.from(),
                        f.to(),
                        new Mention.Figure(
                                story,
                                origin.span(f.from(), f.to()),
                                text.substring(f.from(), f.to()),
                                f.kind(),
                                f.value(),
                                f.unit(),
                                f.why()))));
        if (part.epidemic()) {
            measures.find(text, from, to, names, part.tone())
                    .forEach(m -> mentions.add(positions.put(
                            m.from(),
                            m.to(),
                            new Mention.Measure(
                                    story,
                                    origin.span(m.from(), m.to()),
                                    text.substring(m.from(), m.to()),
                                    m.type(),
                                    m.status(),
                                    m.strength(),
                                    m.scope(),
                                    m.codes(),
                                    m.why()))));
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return mentions;
    }

    private static List<Stretch> stretches(List<FoundName> names) {
        return names.stream().map(name -> new Stretch(name.from(), name.to())).toList();
    }

    /** Whether a body stands only inside the name of a meeting; the meetings are in order and do not overlap. */
    private static boolean inside(FoundName body, List<Stretch> meetings) {
        int low = 0;
        int high = meetings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (meetings.get(middle).to() <= body.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < meetings.size() && meetings.get(low).overlaps(body.from(), body.to());
    }

    /** A name without the blank that widens it. */
    private static String narrow(String name) {
        return name.replace(" ", "").replace("　", "");
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
