package org.epistream.text.page;

import java.util.regex.Pattern;

/** The number of a writing in a line of its own: （2022年第2号）, 第 12 号, 青防指〔2022〕8号. */
final class DocumentNumber {
    private static final String YEAR =
            "(?:[〔\\[【（(]\\s{0,3}(?:19|20)\\d{2}\\s{0,3}[〕\\]】）)]|(?:19|20)\\d{2}\\s{0,3}年)\\s{0,3}";
    private static final String ORDINAL = "\\s{0,3}(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s{0,3}号";
    private static final Pattern BELOW_HEADLINE =
            Pattern.compile("[（(【〔\\[]?\\s{0,3}(?:" + YEAR + "第?|第)" + ORDINAL + "\\s{0,3}[）)】〕\\]]?");
    private static final Pattern ANY = Pattern.compile(BELOW_HEADLINE.pattern()
            + "|[（(]?(?:第\\s*\\d{1,3}\\s*期|(?:19|20)\\d{2}年第?\\d{1,4}期)[）)]?"
            + "|[\\u3400-\\u9fff]{1,12}[〔\\[（(](?:19|20)\\d{2}[〕\\]）)]第?\\d{1,4}号");
    private static final int LONGEST = 30;

    private DocumentNumber() {}

    /** Whether a line is a number and nothing else, be it that of a file or of an issue. */
    static boolean is(String line) {
        return mayBe(line) && ANY.matcher(line).matches();
    }

    /** Whether a line gives the number by which a headline above it is told from others of its words. */
    static boolean belongsToHeadline(String line) {
        return mayBe(line) && BELOW_HEADLINE.matcher(line).matches();
    }

    private static boolean mayBe(String line) {
        return line.length() <= LONGEST && (line.indexOf('号') >= 0 || line.indexOf('期') >= 0);
    }
}
