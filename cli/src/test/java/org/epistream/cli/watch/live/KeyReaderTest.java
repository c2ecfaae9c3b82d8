package org.epistream.cli.watch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyReaderTest {
    @ParameterizedTest
    @CsvSource({
        "^[[A, UP",
        "^[OB, DOWN",
        "^[[C, RIGHT",
        "^[[D, LEFT",
        "^[[5~, PAGE_UP",
        "^[[6~, PAGE_DOWN",
        "^[[H, HOME",
        "^[[1~, HOME",
        "^[OF, END",
        "^[[4~, END",
        "^[, BACK",
        "^[^[, BACK",
        "^[[1;5A, UP",
        "^[[200~, OTHER",
        "^[x, OTHER",
        "^M, ENTER",
        "^J, ENTER",
        "^H, ERASE",
        "^C, LEAVE",
        "^D, LEAVE",
        "^A, OTHER"
    })
    void theCodesOfATerminalAreKeys(String code, Key.Kind kind) throws IOException {
        assertThat(keys(code.replace("^[", "\u001b")
                        .replace("^M", "\r")
                        .replace("^J", "\n")
                        .replace("^H", "\b")
                        .replace("^C", "\u0003")
                        .replace("^D", "\u0004")
                        .replace("^A", "\u0001")))
                .containsExactly(Key.of(kind));
    }

    @Test
    void charactersOfAnyPlaneAreThemselvesAndHalfOfOneIsNone() throws IOException {
        assertThat(keys("q核\ud840\udc0b\ud840"))
                .containsExactly(Key.of('q'), Key.of('核'), Key.of(0x2000b), Key.of(Key.Kind.OTHER));
    }

    @Test
    void aCodeWithoutAnEndIsGivenUp() throws IOException {
        assertThat(keys("\u001b[" + "1".repeat(40)).get(0)).isEqualTo(Key.of(Key.Kind.OTHER));
    }

    private static List<Key> keys(String typed) throws IOException {
        int[] at = {0};
        KeyReader reader = new KeyReader(millis -> at[0] < typed.length() ? typed.charAt(at[0]++) : -2);
        List<Key> keys = new ArrayList<>();
        for (Optional<Key> key = reader.read(1); key.isPresent(); key = reader.read(1)) {
            keys.add(key.get());
        }
        return keys;
    }
}
