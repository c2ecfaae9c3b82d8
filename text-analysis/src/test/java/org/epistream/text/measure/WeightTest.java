package org.epistream.text.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightTest {
    @TempDir
    static Path folder;

    private static MeasureFinder finder;

    /** Words that no text has, so that only these terms are found. */
    @BeforeAll
    static void readTerms() throws IOException {
        String table = """
                term	type	weight	status
                甲甲	testing	strong
                乙乙	testing	weak
                丙丙	testing	weak
                丁丁	testing	lone
                庚庚	testing	lone
                戊戊	venues	weak
                """;
        Path file = Files.writeString(folder.resolve("own.tsv"), table);
        finder = new MeasureFinder(MeasureLexicon.with(file));
    }

    @Test
    void aStrongTermAlwaysCounts() {
        assertThat(words("这里有甲甲。")).containsExactly("甲甲");
    }

    @Test
    void aWeakTermNeedsAStrongOneOfItsTypeInItsSentence() {
        assertThat(words("这里有乙乙。")).isEmpty();
        assertThat(words("这里有乙乙，那里有甲甲。")).containsExactly("乙乙", "甲甲");
        assertThat(words("这里有乙乙。那里有甲甲。")).containsExactly("甲甲");
        assertThat(words("这里有戊戊，那里有甲甲。")).containsExactly("甲甲");
    }

    @Test
    void twoDifferentWeakTermsHoldEachOther() {
        assertThat(words("这里有乙乙，那里有丙丙。")).containsExactly("乙乙", "丙丙");
        assertThat(words("这里有乙乙，那里有乙乙。")).isEmpty();
    }

    @Test
    void aLoneTermCountsWhereItsClauseHasNoOtherOfItsType() {
        assertThat(words("这里有丁丁。")).containsExactly("丁丁");
        assertThat(words("这里有丁丁，那里有甲甲。")).containsExactly("丁丁", "甲甲");
        assertThat(words("这里有丁丁也有甲甲。")).containsExactly("甲甲");
    }

    @Test
    void ofTwoLoneTermsTheFirstCountsAndTheSecondOnlyInAList() {
        assertThat(words("这里有丁丁也有庚庚。")).containsExactly("丁丁");
        assertThat(words("这里有丁丁、庚庚。")).containsExactly("丁丁", "庚庚");
    }

    @Test
    void aLoneTermListedBehindAStrongOneCountsButNotBeforeIt() {
        assertThat(words("这里有甲甲、丁丁。")).containsExactly("甲甲", "丁丁");
        assertThat(words("这里有丁丁、甲甲。")).containsExactly("甲甲");
    }

    @Test
    void aCodeNamesAWeightAndNoCodeTheStrongOne() {
        assertThat(Weight.of("")).isEqualTo(Weight.STRONG);
        assertThat(Weight.of("lone")).isEqualTo(Weight.LONE);
        assertThatThrownBy(() -> Weight.of("heavy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("heavy");
    }

    private static List<String> words(String text) {
        return finder.find(text, 0, text.length(), List.of(), Tone.NEWS).stream()
                .map(measure -> text.substring(measure.from(), measure.to()))
                .toList();
    }
}
