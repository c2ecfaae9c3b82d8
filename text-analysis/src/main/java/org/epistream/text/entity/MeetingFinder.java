package org.epistream.text.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Endings;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Tails;
import org.epistream.text.words.Terms.Hit;

/** Finds meetings by the last words of their names; "甲指挥部召开第九次会议" is the 甲指挥部第九次会议. */
public final class MeetingFinder {
    private static final int LONGEST = 45;
    private static final Characters BORDERS = new Characters("，。；：！？《》“”\n\t,;:!? 　】【(（)）丨|｜");
    private static final Endings STOPS = new Endings(List.of(
            "召开", "主持", "参加", "出席", "收看", "收看了", "收听", "贯彻", "落实", "传达", "传达了", "组织", "举行", "在", "的", "了", "听取", "按照",
            "根据", "通过", "以", "随后", "结束", "看", "日", "晚", "上午", "下午", "学习", "列席", "贯穿", "当前", "由", "从", "对", "本次", "此次",
            "这次", "接着", "开展", "立即", "各类", "有关", "相关", "各级", "次日", "精神", "到", "于", "将", "年", "开好", "召集", "召集了", "举办",
            "列席了", "参加了", "出席了", "主持了", "召开了", "举行了", "是", "为", "还有", "并", "再次", "连夜", "紧急召开", "每场", "一场", "本场", "这场",
            "该场", "首场", "办好", "还要开", "要开", "实录", "每日", "每天"));
    private static final Contents QUALITIES = Contents.of(
            "次", "扩大", "调度", "推进", "部署", "专题", "常务", "紧急", "视频", "电视电话", "常委", "防控", "疫情", "工作", "动员", "座谈", "研判", "会商",
            "现场", "培训", "新闻发布", "全体", "例会", "联席", "党的", "全会", "常务委员", "碰头", "院周");
    private static final Endings HOLDERS = new Endings(List.of(
            "指挥部", "领导小组", "委员会", "常委会", "政府", "党组", "省委", "市委", "县委", "区委", "州委", "局", "厅", "委", "镇", "乡", "街道", "市",
            "县", "区", "州", "旗", "盟", "医院", "学校", "中心", "办公室", "专班", "省", "公司", "工作组"));
    /** Places whose names begin like the end of a date. */
    private static final Openings PLACES_OF_DAY = Openings.of("日喀则", "日照", "日土");

    private static final String PARTY = "党的";
    private static final String WIDENED = "（扩大）";
    private static final Openings STANDING = Openings.of("常委会", "常务会", "扩大会", "党组会", "全体会", "碰头会", "院周会");
    private static final String PRESS = "新闻发布会";
    /** How many meetings there were, which names none of them. */
    private static final Characters COUNT = new Characters("一二两三四五六七八九十百几多数");

    private static final int LONGEST_COUNT = 5;

    private static final Openings LEVELS = Openings.of("全", "省", "市", "县", "区", "州", "国务院", "中央");
    private static final Endings TIMES =
            new Endings(List.of("日", "晚", "上午", "下午", "中午", "当天", "随后", "立即", "今天", "昨天", "后", "我"));

    /** What may stand between a holder and 召开. */
    private static final Endings ADVERBS =
            Endings.of("接连", "连夜", "紧急", "及时", "先后", "迅速", "随即", "再次", "专门", "组织", "共同", "联合", "连续");

    private final Tails<Boolean> suffixes;

    public MeetingFinder() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        Table.read(MeetingFinder.class, "meeting-suffixes.tsv", 1, row -> row.get(0))
                .forEach(word -> {
                    words.put(word, true);
                    words.put(word.endsWith("会") ? word + "议" : word, true);
                });
        suffixes = new Tails<>(words);
    }

    /** The meetings in a part of a text, none overlapping another. */
    public List<FoundName> find(String text, int from, int to) {
        List<FoundName> found = new ArrayList<>();
        int free = from;
        for (Hit<Boolean> hit : suffixes.longest(text, from, to)) {
            boolean goesOn = hit.to() < to && "议场员堂展商诊".indexOf(text.charAt(hit.to())) >= 0;
            int start = goesOn ? hit.from() : start(text, free, hit.from());
            if (isCongress(text, hit)) {
                int party = hit.from() - PARTY.length();
                found.add(new FoundName(party, hit.to(), text.substring(party, hit.to()), Why.of("congress")));
                free = hit.to();
                continue;
            }
            if (goesOn || !isName(text, start, hit) && !isHeld(text, free, start, hit)) {
                continue;
            }
            FoundName meeting = withHolder(text, free, start, hit.to())
                    .or(() -> likeLast(text, start, hit.to(), found))
                    .orElse(new FoundName(
                            start,
                            hit.to(),
                            text.substring(start, hit.to()),
                            new Why("last-word", text.substring(hit.from(), hit.to()))));
            found.add(meeting);
            free = hit.to();
        }
        return MeetingNames.join(found);
    }

    /** Whether the words name a congress that meets (党的某大胜利召开), not one whose spirit is studied. */
    private static boolean isCongress(String text, Hit<Boolean> hit) {
        return text.startsWith(PARTY, hit.from() - PARTY.length())
                && (text.startsWith("胜利召开", hit.to()) || text.startsWith("召开", hit.to()));
    }

    /** A meeting that shares the holder of the one before it: 甲指挥部第七次会议和第八次会议. */
    private static Optional<FoundName> likeLast(String text, int start, int end, List<FoundName> found) {
        FoundName last = found.isEmpty() ? null : found.get(found.size() - 1);
        int ordinal = last == null ? -1 : last.name().lastIndexOf('第');
        if (last == null
                || ordinal < 1
                || last.to() != start - 1
                || text.charAt(start) != '第'
                || "和、".indexOf(text.charAt(start - 1)) < 0) {
            return Optional.empty();
        }
        String holder = last.name().substring(0, ordinal);
        return Optional.of(
                new FoundName(start, end, holder + text.substring(start, end), new Why("holder-of-the-last", holder)));
    }

    private static int start(String text, int floor, int end) {
        int at = end;
        int lowest = Math.max(floor, end - LONGEST);
        while (at > lowest && continues(text, at)) {
            at--;
        }
        while (at < end && "、和0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean continues(String text, int at) {
        char c = text.charAt(at - 1);
        if (c == '、') {
            return at > 1 && text.charAt(at - 2) == '委' && text.startsWith("政府", at + 1);
        }
        return !BORDERS.contains(c) && !STOPS.anyAt(text, at)
                || isWidened(text, at - 1)
                || text.startsWith("应对", at - 2)
                || text.startsWith("感染的肺炎", at - 3)
                || PLACES_OF_DAY.anyAt(text, at - 1);
    }

    /** Whether the character at a place is one of （扩大）. */
    private static boolean isWidened(String text, int at) {
        int before = WIDENED.indexOf(text.charAt(at));
        return before >= 0 && text.startsWith(WIDENED, at - before);
    }

    private static boolean isName(String text, int start, Hit<Boolean> hit) {
        int before = hit.from() - start;
        boolean own = text.charAt(start) == '第' || before >= 2;
        return (own || hit.length() > 3 && before > 0)
                && !isCount(text, start, hit.from())
                && QUALITIES.anyIn(text, start, hit.to())
                && !text.startsWith("上级", start);
    }

    private static boolean isCount(String text, int from, int to) {
        if (from == to || to - from > LONGEST_COUNT || text.charAt(to - 1) != '场' && text.charAt(to - 1) != '次') {
            return false;
        }
        int at = from;
        while (at < to - 1 && COUNT.contains(text.charAt(at))) {
            at++;
        }
        return at == to - 1;
    }

    /** Whether the words name a meeting once its holder is known (县委召开常委会会议). */
    private static boolean isHeld(String text, int floor, int start, Hit<Boolean> hit) {
        return start == hit.from()
                && !text.startsWith(PRESS, start)
                && (hit.length() > 3 || STANDING.anyAt(text, start))
                && withHolder(text, floor, start, hit.to()).isPresent();
    }

    /** Joins who holds a meeting with its name, where 召开 stands between them and the name has no holder of its own. */
    private static Optional<FoundName> withHolder(String text, int floor, int start, int end) {
        int verb = start - 2;
        if (verb < floor || !text.startsWith("召开", verb) || LEVELS.anyAt(text, start)) {
            return Optional.empty();
        }
        int left = verb;
        while (ADVERBS.anyAt(text, left)) {
            left -= 2;
        }
        verb = left;
        while (left > Math.max(floor, verb - LONGEST)
                && !Stretch.endsClause(text.charAt(left - 1))
                && text.charAt(left - 1) != ' '
                && !TIMES.anyAt(text, left)) {
            left--;
        }
        String words = text.substring(left, verb);
        int where = words.indexOf('在');
        String subject = where > 0 ? words.substring(0, where) : words;
        if (subject.length() < 2 || !HOLDERS.anyAt(subject, subject.length())) {
            return Optional.empty();
        }
        String name = subject + text.substring(start, end);
        return Optional.of(new FoundName(left, end, name, new Why(FoundName.HOLDER_BEFORE_VERB, subject)));
    }
}
