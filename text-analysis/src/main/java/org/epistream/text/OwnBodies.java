package org.epistream.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.place.RegionCode;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Endings;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out bodies that a story does not name anew: one of its own region that it has named in another form (开原市民政局,
 * later 市民政局) or with its level (县防控指挥部, later 防控指挥部), and the medium that tells the story. The same office of another
 * place is another body.
 */
final class OwnBodies {
    private static final Characters LEVELS = new Characters("省市县区州旗盟");
    private static final String AUTONOMOUS = "自治";
    private static final Endings MEDIA = new Endings(
            List.of("报", "报社", "网", "融媒", "融媒体", "媒体中心", "传媒中心", "传媒集团", "新闻中心", "电视台", "电台", "电视总台", "新华社", "央视新闻"));

    /** As many bodies of a level are remembered; a story names some dozen. */
    private static final int MOST = 200;

    private final RegionCode region;
    private final @Nullable String medium;
    /** The form in which each body came first, by its name from the level on. */
    private final Map<String, String> forms = new HashMap<>();

    private final List<String> ofLevels = new ArrayList<>();

    private OwnBodies(RegionCode region, @Nullable String medium) {
        this.region = region;
        this.medium = medium;
    }

    /**
     * @param mentions those of one story, in order of appearance
     * @param region whose report the story is
     * @param source the medium or site credited, or null
     */
    static List<Mention> once(List<Mention> mentions, RegionCode region, @Nullable String source) {
        boolean told = source != null && MEDIA.anyAt(source, source.length());
        OwnBodies bodies = new OwnBodies(region, told ? source : null);
        List<Mention> kept = new ArrayList<>(mentions.size());
        Mention.Place place = null;
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Place here) {
                place = here;
            }
            if (!(mention instanceof Mention.Body body) || bodies.isNew(body, place)) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** @param place the last place named up to the beginning of the body, or null */
    private boolean isNew(Mention.Body body, Mention.@Nullable Place place) {
        if (place == null || place.span().start() != body.span().start()) {
            return isNew(body.text(), body.text());
        }
        return place.code().equals(region)
                ? isNew(withoutPlace(body.text(), place.text()), body.text())
                : !body.text().equals(medium);
    }

    /**
     * @param name from its level on, where it has one
     * @param form as it is written
     */
    private boolean isNew(String name, String form) {
        boolean level = LEVELS.contains(name.charAt(0)) || name.startsWith(AUTONOMOUS);
        if (medium != null && (form.equals(medium) || level && medium.endsWith(name))) {
            return false;
        }
        if (!level) {
            return !isOfLevel(name);
        }
        if (ofLevels.size() < MOST) {
            ofLevels.add(name);
        }
        return form.equals(forms.computeIfAbsent(name, any -> form));
    }

    /** Whether a body was named with its level before. */
    private boolean isOfLevel(String name) {
        for (String longer : ofLevels) {
            if (longer.endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    /** A name from its level on: 市民政局 of 开原市民政局, 自治区疾控中心 of that of an autonomous region. */
    private static String withoutPlace(String name, String place) {
        int autonomous = place.indexOf(AUTONOMOUS);
        int last = place.length() - 1;
        boolean inFull = name.startsWith(place) && LEVELS.contains(place.charAt(last));
        return inFull ? name.substring(autonomous > 0 ? autonomous : last) : name;
    }
}
