package org.epistream.producer.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.epistream.producer.charset.Decoded.NoText;
import org.epistream.producer.charset.Decoded.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTest {
    private static final String SIMPLIFIED = "3月14日，滑县召开疫情防控调度会，县委书记要求各乡镇逐户摸排外来人员，落实居家健康监测和核酸检测。\n";
    private static final String TRADITIONAL = "3月14日，滑縣召開疫情防控調度會，縣委書記要求各鄉鎮逐戶摸排外來人員，落實居家健康監測和核酸檢測。\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "GB18030, GB18030", "GBK, GB18030", "UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE"})
    void aSimplifiedTextIsReadInEveryCharsetThatHoldsIt(String written, TextCharset expected) {
        // When
        Text text = text(SIMPLIFIED.getBytes(Charset.forName(written)));

        // Then
        assertThat(text.text()).isEqualTo(SIMPLIFIED);
        assertThat(text.charset()).isEqualTo(new CharsetGuess(expected, 99));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "Big5, BIG5", "GB18030, GB18030", "UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE"})
    void aTraditionalTextIsReadInEveryCharsetThatHoldsIt(String written, TextCharset expected) {
        // When
        Text text = text(TRADITIONAL.getBytes(Charset.forName(written)));

        // Then
        assertThat(text.text()).isEqualTo(TRADITIONAL);
        assertThat(text.charset()).isEqualTo(new CharsetGuess(expected, 99));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "GB18030, GB18030", "UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheText(String written, TextCharset expected) {
        // When
        Text text = text("\uFEFF消毒".getBytes(Charset.forName(written)));

        // Then
        assertThat(text.text()).isEqualTo("消毒");
        assertThat(text.charset()).isEqualTo(new CharsetGuess(expected, 100));
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 全县停课", "GB18030, 开展核酸检测", "Big5, 全縣停課三天", "Big5, 開展核酸檢測"})
    void aFewCharactersAreEnough(String written, String words) {
        // When
        Text text = text(words.getBytes(Charset.forName(written)));

        // Then
        assertThat(text.text()).isEqualTo(words);
        assertThat(text.charset().charset().charset()).isIn(Charset.forName("GB18030"), Charset.forName("Big5-HKSCS"));
    }

    @Test
    void everyStretchOfAReportOfThirtyTwoCharactersIsReadRight() {
        for (int from = 0; from + 32 <= SIMPLIFIED.length(); from++) {
            String simplified = SIMPLIFIED.substring(from, from + 32);
            String traditional = TRADITIONAL.substring(from, from + 32);
            assertThat(text(simplified.getBytes(Charset.forName("GB18030"))).text())
                    .isEqualTo(simplified);
            assertThat(text(traditional.getBytes(Charset.forName("Big5"))).text())
                    .isEqualTo(traditional);
        }
    }

    @Test
    void plainAsciiIsSure() {
        assertThat(text("No new cases.\n".getBytes(StandardCharsets.US_ASCII)).charset())
                .isEqualTo(new CharsetGuess(TextCharset.UTF_8, 100));
    }

    @Test
    void textThatWasDamagedBeforeItWasSavedAsUtf8StaysUtf8() {
        // Given
        String damaged = "鍏ㄥ幙寮€灞曟牳閰告娴\uFFFD。锟斤拷锟斤拷";

        // When
        Text text = text(damaged.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(text.text()).isEqualTo(damaged);
        assertThat(text.charset().charset()).isEqualTo(TextCharset.UTF_8);
    }

    @Test
    void oneDamagedCharacterInAHundredIsBorne() {
        // Given
        byte[] whole = SIMPLIFIED.repeat(3).getBytes(Charset.forName("GB18030"));

        // When
        Text cut = text(Arrays.copyOf(whole, whole.length - 2));
        Decoded torn = Decoded.of(withEvery(40, whole), Set.of());

        // Then
        assertThat(cut.text()).startsWith(SIMPLIFIED).endsWith("\uFFFD");
        assertThat(torn).isInstanceOf(NoText.class);
    }

    @Test
    void aCharsetThatIsNotSureIsRefusedWithItsCandidates() {
        // When
        Decoded decoded = Decoded.of("Campagne à l'école".getBytes(StandardCharsets.ISO_8859_1), Set.of());

        // Then
        assertThat(((NoText) decoded).detail())
                .contains("its charset is not sure", " %", "95 % are needed", "save it as UTF-8");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        // Given
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        // Then
        assertThat(Decoded.of(noise, Set.of())).isInstanceOf(NoText.class);
        assertThat(((NoText) Decoded.of(new byte[] {'G', 'I', 'F', 0, 1, 2}, Set.of())).detail())
                .contains("binary");
        assertThat(((NoText) Decoded.of("a\0b".getBytes(StandardCharsets.UTF_8), Set.of())).detail())
                .contains("binary");
    }

    @Test
    void aPageThatNamesAWrongCharsetIsReadInTheRightOne() {
        // Given
        byte[] page = ("<meta charset=\"utf-8\"><p>" + SIMPLIFIED).getBytes(Charset.forName("GB18030"));

        // When
        Set<TextCharset> declared = Set.of(PageCharset.in(page).orElseThrow());
        Decoded decoded = Decoded.of(page, declared);

        // Then
        assertThat(declared).containsExactly(TextCharset.UTF_8);
        assertThat(((Text) decoded).text()).contains(SIMPLIFIED);
    }

    @Test
    void whatAPageNamesTipsTheScalesWhereItsTextIsShort() {
        // Given
        byte[] page = "實晨午檢".getBytes(Charset.forName("Big5"));

        // Then
        assertThat(Decoded.of(page, Set.of())).isInstanceOf(NoText.class);
        assertThat(((Text) Decoded.of(page, Set.of(TextCharset.BIG5))).text()).isEqualTo("實晨午檢");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta charset=gbk> | GB18030",
                "<META http-equiv='Content-Type' content='text/html; charset=gb2312'> | GB18030",
                "<meta charset=\"Big5-HKSCS\"/> | BIG5",
                "<meta charset=utf-16> | UTF_8",
                "<meta charset=\"shift_jis\"> | ",
                "<p>charset=gbk</p> | "
            })
    void theCharsetOfAPageIsReadFromItsHead(String page, TextCharset expected) {
        assertThat(PageCharset.in(page.getBytes(StandardCharsets.ISO_8859_1)).orElse(null))
                .isEqualTo(expected);
    }

    /** The text with a byte that belongs to no character behind every so many. */
    private static byte[] withEvery(int distance, byte[] text) {
        ByteArrayOutputStream torn = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            torn.write(text[i]);
            if (i % distance == 0) {
                torn.write(0xFF);
            }
        }
        return torn.toByteArray();
    }

    private static Text text(byte[] bytes) {
        Decoded decoded = Decoded.of(bytes, Set.of());
        assertThat(decoded).as(decoded.toString()).isInstanceOf(Text.class);
        return (Text) decoded;
    }
}
