package org.epistream.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.domain.measure.MeasureCatalogue;
import org.junit.jupiter.api.Test;

class MeasureLexiconTest {
    private static final List<MeasureTerm> TERMS = MeasureLexicon.packaged().terms();

    @Test
    void noTermStandsTwice() {
        assertThat(TERMS).extracting(MeasureTerm::words).doesNotHaveDuplicates();
    }

    @Test
    void everyTermNamesAKnownType() {
        assertThat(TERMS)
                .allSatisfy(term -> assertThat(MeasureCatalogue.packaged().find(term.type()))
                        .isPresent());
    }

    @Test
    void everyTypeHasStrongTerms() {
        assertThat(TERMS.stream()
                        .filter(term -> !term.weak())
                        .map(MeasureTerm::type)
                        .collect(Collectors.toSet()))
                .hasSize(MeasureCatalogue.packaged().all().size());
    }

    @Test
    void noTermIsASingleCharacterOrHasABlank() {
        assertThat(TERMS)
                .allSatisfy(term -> assertThat(term.words())
                        .hasSizeGreaterThan(1)
                        .doesNotContainAnyWhitespaces()
                        .doesNotStartWith(MeasureTerm.GAP)
                        .doesNotEndWith(MeasureTerm.GAP));
    }

    @Test
    void noWordIsBothAMeasureAndNone() {
        List<String> none = Table.read(MeasureLexicon.class, "not-measures.tsv", 1, row -> row.get(0));
        assertThat(TERMS).extracting(MeasureTerm::words).doesNotContainAnyElementsOf(none);
    }

    @Test
    void aWeakTermIsNeverLongerThanAWord() {
        assertThat(TERMS)
                .filteredOn(MeasureTerm::weak)
                .allSatisfy(term -> assertThat(term.words()).hasSizeLessThanOrEqualTo(7));
    }
}
