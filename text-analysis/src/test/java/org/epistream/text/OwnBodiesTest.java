package org.epistream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnBodiesTest {
    private static final RegionCode OWN = new RegionCode("430922");
    private static final RegionCode OTHER = new RegionCode("430900");

    private final List<Mention> mentions = new ArrayList<>();
    private int at;

    @Test
    void aBodyOfTheOwnRegionIsNamedInOneForm() {
        // Given
        body("青禾县", OWN, "青禾县民政局");
        body("县民政局");
        body("青禾县", OWN, "青禾县民政局");

        // Then
        assertThat(kept(null)).containsExactly("青禾县民政局", "青禾县民政局");
    }

    @Test
    void theSameOfficeOfAnotherPlaceIsAnotherBody() {
        // Given
        body("白石市", OTHER, "白石市疾控中心");
        body("市疾控中心");

        // Then
        assertThat(kept(null)).containsExactly("白石市疾控中心", "市疾控中心");
    }

    @Test
    void anAutonomousRegionIsShortenedToItsLastWords() {
        // Given
        body("青禾自治县", OWN, "青禾自治县疾控中心");
        body("自治县疾控中心");

        // Then
        assertThat(kept(null)).containsExactly("青禾自治县疾控中心");
    }

    @Test
    void aBodyWithoutItsLevelIsTheOneNamedWithIt() {
        // Given
        body("疫情防控指挥部");
        body("县疫情防控指挥部");
        body("疫情防控指挥部");
        body("疫情防控指挥部办公室");

        // Then
        assertThat(kept(null)).containsExactly("疫情防控指挥部", "县疫情防控指挥部", "疫情防控指挥部办公室");
    }

    @Test
    void theMediumThatTellsTheStoryIsNoBodyInIt() {
        // Given
        body("青禾县", OWN, "青禾县融媒体中心");
        body("县融媒体中心");
        body("白石市", OTHER, "白石市融媒体中心");

        // Then
        assertThat(kept("青禾县融媒体中心")).containsExactly("白石市融媒体中心");
    }

    @Test
    void anAuthorityThatPublishesItsOwnReportIsABodyInIt() {
        // Given
        body("青禾县", OWN, "青禾县卫生健康局");

        // Then
        assertThat(kept("青禾县卫生健康局")).containsExactly("青禾县卫生健康局");
    }

    private void body(String place, RegionCode code, String name) {
        Span span = new Span(at, at + place.length());
        mentions.add(new Mention.Place(0, span, place, code, List.of(), 1, Why.of("full-name")));
        body(name);
    }

    private void body(String name) {
        mentions.add(new Mention.Body(0, new Span(at, at + name.length()), name, Why.of("last-word")));
        at += name.length();
    }

    private List<String> kept(@Nullable String source) {
        return OwnBodies.once(mentions, OWN, source).stream()
                .filter(Mention.Body.class::isInstance)
                .map(Mention::text)
                .toList();
    }
}
