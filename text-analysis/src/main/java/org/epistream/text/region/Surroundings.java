package org.epistream.text.region;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Terms;
import org.jspecify.annotations.Nullable;

/** Knows the words around names of places. */
final class Surroundings {
    private enum What {
        SHOWS,
        NOT
    }

    /** A list of towns or streets, whose common word stands at its end only: 三埠、长沙两个街道. */
    private static final Pattern TOWNS = Pattern.compile(
            "(?:[、和及与](?:[\\u3400-\\u9fff]{2,4}[、和及与]){0,4}[\\u3400-\\u9fff]{2}[\\u3400-\\u9fff]?)?(?:[两二三四五六七八九十\\d]个|等)?(?:街道|镇街|镇办|办事处)");

    private static final Characters BEGIN_TOWNS = new Characters("、和及与0123456789两二三四五六七八九十等街镇办");

    private static final Openings SHOPS = Openings.of(
            "超市", "酒店", "宾馆", "饭店", "餐厅", "药店", "药房", "菜场", "商场", "浴室", "网吧", "火锅", "小吃", "面馆", "饺子馆", "烧烤", "大排档",
            "便利店", "理发店", "公寓", "茶楼", "酒楼");
    private static final int LONGEST_SHOP = 8;
    private static final int BEFORE_SHOP = 4;

    /** What goes on behind the name of a district or city as part of another word: 城北区域, 城东区间; 县长 behind 代. */
    private static final Pattern GOES_ON = Pattern.compile("(?<=区)[域间划块位别]|(?<=县)[长域级城里内外直]|(?<=旗)[下帜舰袍袜]|(?<=市)场");

    private static final Characters GOING_ON = new Characters("域间划块位别长级城里内外直下帜舰袍袜场");

    /** Words behind which a name of two characters begins anew (在和县), where others may reach into it (省、市和县). */
    private static final Characters BEFORE_NAMES = new Characters("在到从由赴向对与及至为是据返离入抵自往经过原回驻于后前日午晚");

    private static final Characters LEADING = new Characters("在到往赴自离抵返回经驻由从");
    /** Ends a list of places: 等地, 等县市, 等5个县, 两区. */
    private static final Pattern LIST_END = Pattern.compile(
            "等(?:[多各几\\d两二三四五六七八九十]{0,2}个?(?:县|市(?!场)|区(?![域间])|省|州|旗|地(?![下铁面块带])))|[两三四五六七八九]个?(?:地|县|市|区|省|州|旗)");

    private static final Characters BEGIN_LIST_END = new Characters("等两三四五六七八九");
    /** What is said of a district and not of the inner town: a number of cases, an organ of its own. */
    private static final Pattern DISTRICT = Pattern.compile(
            "(?:本土)?(?:新增|报告|确诊)?[^，。；、]{0,4}?\\d{1,4}例|区?委(?![托员])|(?:人民)?政府|人大|政协|卫健|纪委|疾控中心|教育局|公安分局|党委|融媒");

    private static final Pattern CASES = Pattern.compile("\\d{1,4}例");
    private static final int LONGEST = 6;
    private final Terms<What> words =
            new Terms<>(Table.read(
                            Surroundings.class,
                            "beside-places.tsv",
                            2,
                            row -> Map.entry(row.get(0), What.valueOf(row.get(1))))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, last) -> last)));

    /** Whether a short name is that of a road, a town, a shop. */
    boolean namesOther(String text, int to, int end) {
        return longest(text, to, end) == What.NOT
                || isAt(BEGIN_TOWNS, text, to, end)
                        && TOWNS.matcher(text)
                                .region(to, Math.min(end, to + 40))
                                .lookingAt();
    }

    /** Whether a short name begins that of a shop, as those of distant cities do (青禾兰州牛肉面馆). */
    boolean nameShop(String text, int to, int end) {
        int limit = Math.min(end, to + LONGEST_SHOP);
        for (int at = to + 1; at < limit && at <= to + BEFORE_SHOP && Characters.isChinese(text.charAt(at - 1)); at++) {
            int shop = SHOPS.lengthAt(text, at);
            if (shop > 0 && at + shop <= limit) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands round a short name shows that it is a place. */
    boolean showPlace(String text, int from, int to, int end) {
        return from > 0 && text.charAt(from - 1) == '、'
                || longest(text, to, end) == What.SHOWS
                || to < end
                        && Character.isDigit(text.charAt(to))
                        && CASES.matcher(text)
                                .region(to, Math.min(end, to + LONGEST))
                                .lookingAt();
    }

    /** Whether what follows is said of a district that bears a common name, such as 城区. */
    boolean showDistrict(String text, int to) {
        return DISTRICT.matcher(text)
                .region(to, Math.min(text.length(), to + 2 * LONGEST))
                .lookingAt();
    }

    /** Whether words follow that end a list of places: 等地, 两县. */
    boolean endList(String text, int to) {
        return isAt(BEGIN_LIST_END, text, to, text.length())
                && LIST_END.matcher(text)
                        .region(to, Math.min(text.length(), to + LONGEST))
                        .lookingAt();
    }

    /** Whether the words before a short name lead to a place: 前往, 来自. */
    boolean leadTo(String text, int from) {
        return from > 0 && LEADING.contains(text.charAt(from - 1));
    }

    /** Whether a full name is part of other words: 江北区域, 省、市和县. */
    boolean breakUp(String text, int from, int to, int end) {
        if (isAt(GOING_ON, text, to, end)
                && GOES_ON.matcher(text)
                        .region(to, to + 1)
                        .useTransparentBounds(true)
                        .lookingAt()) {
            return true;
        }
        return to - from == 2
                && from > 0
                && Character.isIdeographic(text.charAt(from - 1))
                && !BEFORE_NAMES.contains(text.charAt(from - 1))
                && !text.startsWith("其中", from - 2);
    }

    private @Nullable What longest(String text, int at, int end) {
        Terms.Hit<What> longest = words.at(text, at, Math.min(end, at + LONGEST));
        return longest == null ? null : longest.value();
    }

    private static boolean isAt(Characters characters, String text, int at, int end) {
        return at < end && characters.contains(text.charAt(at));
    }
}
