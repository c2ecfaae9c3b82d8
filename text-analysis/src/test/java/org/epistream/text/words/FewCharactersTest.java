package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FewCharactersTest {
    @Test
    void onlyItsMembersAreContained() {
        String members = "0\n。一省市（";
        FewCharacters few = new FewCharacters(members);
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            assertThat(few.contains(c)).isEqualTo(members.indexOf(c) >= 0);
        }
    }
}
