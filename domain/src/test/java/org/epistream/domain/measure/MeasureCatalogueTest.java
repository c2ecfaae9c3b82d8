package org.epistream.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureCatalogueTest {
    @ParameterizedTest
    @CsvSource({
        "lockdown, ALWAYS, ALWAYS",
        "schools, ALWAYS, ALWAYS",
        "personal-protection, SOMETIMES, ALWAYS",
        "cold-chain, NEVER, ALWAYS",
        "infection-control, NEVER, NEVER",
        "nobody-knows, NEVER, NEVER"
    })
    void aSchemeCoversATypeAlwaysSometimesOrNever(String type, Coverage oxcgrt, Coverage phsm) {
        // Given
        MeasureCatalogue catalogue = MeasureCatalogue.packaged();
        MeasureType measure = new MeasureType(type);

        // Then
        assertThat(catalogue.coverage(measure, Scheme.OXCGRT)).isEqualTo(oxcgrt);
        assertThat(catalogue.coverage(measure, Scheme.PHSM)).isEqualTo(phsm);
    }
}
