package org.epistream.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FigureKindsTest {
    @Test
    void aKindHasANameInEitherLanguage() {
        assertThat(FigureKinds.name("confirmed-new", Locale.SIMPLIFIED_CHINESE)).isEqualTo("新增确诊");
        assertThat(FigureKinds.name("confirmed-new", Locale.ENGLISH)).isEqualTo("confirmed cases, new");
    }

    @Test
    void aKindThatIsNotKnownYetIsCalledByItsCode() {
        assertThat(FigureKinds.name("discharged", Locale.ENGLISH)).isEqualTo("discharged");
    }
}
