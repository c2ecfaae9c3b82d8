package org.epistream.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.epistream.domain.Table;
import org.epistream.text.words.Vocabulary;

/** Reads the names of reporters in a byline. */
final class Names {
    private static final Pattern NAME = Pattern.compile(
            "[\\u3400-\\u9fff]{2,3}|[\\u3400-\\u9fff]{4}|[\\u3400-\\u9fff]{1,8}·[\\u3400-\\u9fff]{1,8}");
    private static final Pattern ROLE =
            Pattern.compile("(本报|本台|本网|全媒体|融媒体?|见习|特约|实习|首席|摄影)*(记者|通讯员|实习生|作者|撰稿人?|供稿|撰文|文/图|图/文|图文|文字)[:：/]?");
    private static final Pattern NO_NAME = Pattern.compile(
            ".*(报|网|台|社|部|办|室|局|委|科|处|站|院|校|心|组|会|司|员|者|府|厅)|.*(记者|编辑|本报|本站|未知|佚名|匿名|综合|整理|中心|发布|医院|学校|小学|中学|政府|新闻|日报|报道|摄影|日电|转载|原创|网络|评论|点击|阅读|浏览|分享|收藏|关注|点赞|打印|字号|字体|责编|审核|校对|来源|热度).*");
    private static final Pattern COMPOUND =
            Pattern.compile("(欧阳|司马|上官|诸葛|司徒|皇甫|尉迟|公孙|慕容|令狐|东方|夏侯|端木|百里|南宫|长孙|宇文|轩辕).*");

    /** Names of the peoples of the north and west, written by sound, may have more characters than Chinese ones. */
    private static final Pattern BY_SOUND = Pattern.compile(
            "[阿艾敖奥巴白拜包宝保贝毕博布才查朝楚次措达丹旦德邓丁东都顿多额恩尔尕嘎噶甘格根古哈海和呼花吉加嘉金卡喀凯康科克肯库拉来兰朗勒雷力利林隆鲁罗洛玛买麦满毛梅蒙孟米木那纳娜尼年牛努诺帕珀平珀其奇齐乔青琼仁日荣萨赛桑沙山舍什斯松苏索塔泰坦特腾铁图吐托娃旺威温文乌西希夏央依伊以义音永尤玉扎泽珍治珠卓迪木提江勒迭巾曼热孜则再库生措姆嘛彦淖迦琴高敦其玛德桑姆]{4,9}");

    private static final Pattern IN_BRACKETS = Pattern.compile("[（(【\\[].*?[）)】\\]]");
    private static final Pattern BRACKETS = Pattern.compile("[（()）【】]");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000\\u00a0、，,;；/|]+");
    private static final Pattern TASK = Pattern.compile("^文$|(摄|报道|整理|综合)$");

    private static final Set<String> SURNAMES = Set.copyOf(
            Table.read(Names.class, "/org/epistream/text/entity/surnames.tsv", 1, cells -> cells.get(0)).stream()
                    .distinct()
                    .toList());
    private static final int MOST_ALONE = 6;

    private Names() {}

    /** Words that are names and nothing else, each with a family name that is known; empty where one of them is none. */
    static List<String> alone(String words) {
        List<String> names = of(words);
        int characters = names.stream().mapToInt(String::length).sum();
        boolean whole = characters
                == words.codePoints().filter(Character::isIdeographic).count();
        return whole && names.size() <= MOST_ALONE && names.stream().allMatch(Names::hasSurname) ? names : List.of();
    }

    private static boolean hasSurname(String name) {
        return SURNAMES.contains(name.substring(0, 1)) || SURNAMES.contains(name.substring(0, 2));
    }

    /** The names in the value of a label, in order. */
    static List<String> of(String value) {
        String words = ROLE.matcher(value).replaceAll(" ");
        words = IN_BRACKETS.matcher(words).replaceAll(" ");
        String[] tokens = GAPS.split(BRACKETS.matcher(words).replaceAll(" ").strip());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            if (token.length() == 1 && i + 1 < tokens.length && tokens[i + 1].length() == 1) {
                token += tokens[++i];
            }
            token = TASK.matcher(token).replaceAll("");
            if (isName(token) && !names.contains(token)) {
                names.add(token);
            }
        }
        return names;
    }

    /** Whether only its last character makes a name of three look like an office (甲登|科). */
    private static boolean endsLikeOffice(String token) {
        return hasSurname(token)
                && "科会局部委心".indexOf(token.charAt(2)) >= 0
                && !Vocabulary.contains(token, 1, 3)
                && !NO_NAME.matcher(token.substring(0, 2)).matches();
    }

    private static boolean isName(String token) {
        return BY_SOUND.matcher(token).matches() && !NO_NAME.matcher(token).matches()
                || NAME.matcher(token).matches()
                        && (!NO_NAME.matcher(token).matches() || token.length() == 3 && endsLikeOffice(token))
                        && (token.length() < 4
                                || token.indexOf('·') >= 0
                                || COMPOUND.matcher(token).matches());
    }
}
