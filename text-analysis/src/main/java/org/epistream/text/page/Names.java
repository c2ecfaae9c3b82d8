package org.epistream.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of reporters in a byline. */
final class Names {
    private static final Pattern NAME = Pattern.compile(
            "[\\u3400-\\u9fff]{2,3}|[\\u3400-\\u9fff]{4}|[\\u3400-\\u9fff]{1,8}·[\\u3400-\\u9fff]{1,8}");
    private static final Pattern ROLE =
            Pattern.compile("(本报|本台|本网|全媒体|融媒体?|见习|特约|实习|首席|摄影)*(记者|通讯员|实习生|作者|撰稿人?|供稿|撰文|文/图|图/文|图文|文字)[:：/]?");
    private static final Pattern NO_NAME = Pattern.compile(
            ".*(报|网|台|社|部|办|室|局|委|科|处|站|院|校|心|组|会|司|员|者|府|厅)|.*(记者|编辑|本报|本站|未知|佚名|匿名|综合|整理|中心|发布|医院|学校|小学|中学|政府|新闻|日报|报道|摄影|日电|转载|原创|网络).*");
    private static final Pattern COMPOUND =
            Pattern.compile("(欧阳|司马|上官|诸葛|司徒|皇甫|尉迟|公孙|慕容|令狐|东方|夏侯|端木|百里|南宫|长孙|宇文|轩辕).*");

    private Names() {}

    /** The names in the value of a label, in order. */
    static List<String> of(String value) {
        Matcher roles = ROLE.matcher(value);
        String[] tokens = roles.replaceAll(" ")
                .replaceAll("[（(【\\[].*?[）)】\\]]", " ")
                .replaceAll("[（()）【】]", " ")
                .strip()
                .split("[\\s\\u3000\\u00a0、，,;；/|]+");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            if (token.length() == 1 && i + 1 < tokens.length && tokens[i + 1].length() == 1) {
                token += tokens[++i];
            }
            token = token.replaceAll("^文$|(摄|报道|整理|综合)$", "");
            if (isName(token) && !names.contains(token)) {
                names.add(token);
            }
        }
        return names;
    }

    private static boolean isName(String token) {
        return NAME.matcher(token).matches()
                && !NO_NAME.matcher(token).matches()
                && (token.length() < 4
                        || token.indexOf('·') >= 0
                        || COMPOUND.matcher(token).matches());
    }
}
