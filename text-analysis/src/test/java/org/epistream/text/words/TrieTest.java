package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.epistream.text.words.Trie.Node;
import org.junit.jupiter.api.Test;

class TrieTest {
    private static final Trie<Integer> TRIE = new Trie<>(Map.of("消", 1, "消毒", 2, "消毒点", 3, "消毒站长", 4, "测温", 5));

    @Test
    void aTermOfOneCharacterStandsByItself() {
        assertThat(TRIE.single('消')).isEqualTo(1);
        assertThat(TRIE.single('毒')).isNull();
        assertThat(TRIE.single('测')).isNull();
    }

    @Test
    void termsGoOnBehindTheirFirstTwoCharacters() {
        Node<Integer> begun = TRIE.begun('消', '毒');

        assertThat(begun).isNotNull();
        assertThat(begun.value()).isEqualTo(2);
        assertThat(begun.child('点')).extracting(Node::value).isEqualTo(3);
        assertThat(begun.child('液')).isNull();
    }

    @Test
    void whereTermsOnlyGoOnNoneEnds() {
        Node<Integer> begun = TRIE.begun('消', '毒');

        assertThat(begun.child('站').value()).isNull();
        assertThat(begun.child('站').child('长').value()).isEqualTo(4);
    }

    @Test
    void charactersThatBeginNoTermLeadNowhere() {
        assertThat(TRIE.begun('毒', '点')).isNull();
        assertThat(TRIE.begun('测', '毒')).isNull();
    }

    @Test
    void noTermBeginsAcrossTheEnd() {
        assertThat(TRIE.pair("测温", 0, 2)).isNotNull();
        assertThat(TRIE.pair("测温", 0, 1)).isNull();
    }

    @Test
    void everyTermOfManyIsFound() {
        Map<String, Integer> terms = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            terms.put("" + (char) (0x4E00 + i) + (char) (0x9000 - i) + (char) (0x5000 + i % 7), i);
        }
        Trie<Integer> trie = new Trie<>(terms);

        terms.forEach((term, value) -> {
            Node<Integer> begun = trie.begun(term.charAt(0), term.charAt(1));
            assertThat(begun).isNotNull();
            assertThat(begun.child(term.charAt(2)).value()).isEqualTo(value);
        });
    }
}
