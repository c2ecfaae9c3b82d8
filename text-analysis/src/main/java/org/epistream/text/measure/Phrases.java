package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.measure.MeasureType;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms.Hit;

/** Makes mentions of the terms in a text: what forms one phrase is one mention, and who is named after a measure is none. */
final class Phrases {
    /** What may stand between two terms of one phrase (入境人员|全过程|点对点), quotation marks aside. */
    private static final Set<String> JOINTS = Set.of(
            "", "的", "全过程", "全程", "实行", "工作", "制度", "常态化", "全面", "重新", "新冠", "新冠病毒", "措施", "实施", "阴性", "结果", "结果阴性",
            "到", "次", "剂次", "针次", "剂", "针", "针剂", "病例的", "单位");

    private static final Characters JOINT_BEGINS = new Characters("“”\""
            + JOINTS.stream()
                    .filter(joint -> !joint.isEmpty())
                    .map(joint -> joint.substring(0, 1))
                    .collect(Collectors.joining()));

    /** Longest of them with a quotation mark. */
    private static final int WIDEST_JOINT = 5;

    /** Who stands beside the contact is another person (密接者|次密接者). */
    private static final String SECOND = "次密";

    private static final Pattern QUOTES = Pattern.compile("[“”\"]");

    /** Who does the work, not the work (流调|专班, 口岸|等岗位). */
    private static final Openings GROUPS = Openings.of(
            "工作人员", "从业人员", "作业人员", "值班人员", "执勤人员", "服务人员", "管理人员", "专业人员", "岗位", "专班", "工作专班", "工作组", "小组", "专家",
            "志愿者", "部门", "队", "两支队", "三支队", "四支队", "五支队", "六支队");

    /** Characters of a list (冷链、口岸、医疗|等岗位) that may stand before the group. */
    private static final int LIST = 16;

    /** What stands behind the title of a document that is only cited (按照《…》要求). */
    private static final List<String> CITED = List.of("要求", "精神", "规定", "有关要求", "有关规定", "等要求", "等规定", "等有关");

    private static final MeasureType CAPACITY = new MeasureType("capacity");

    /** Characters before the first term in which the title that holds it may open. */
    private static final int TITLE = 100;

    private Phrases() {}

    static List<Hit<MeasureTerm>> of(String text, List<Hit<MeasureTerm>> hits) {
        return headsOfTitles(text, withoutGroups(text, joined(text, hits)));
    }

    /** Several terms of one type that form one phrase are one mention. */
    private static List<Hit<MeasureTerm>> joined(String text, List<Hit<MeasureTerm>> hits) {
        List<Hit<MeasureTerm>> joined = new ArrayList<>();
        for (Hit<MeasureTerm> hit : hits) {
            Hit<MeasureTerm> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || hit.from() - last.to() > WIDEST_JOINT) {
                joined.add(hit);
            } else if (isPlanFor(last, hit)) {
                joined.set(joined.size() - 1, hit);
            } else if (last.value().type().equals(hit.value().type())
                    && last.value().status() == hit.value().status()
                    && joins(text, last.to(), hit.from())) {
                MeasureTerm term = last.value().weight() == Weight.STRONG ? last.value() : hit.value();
                joined.set(joined.size() - 1, new Hit<>(last.from(), hit.to(), term));
            } else {
                joined.add(hit);
            }
        }
        return joined;
    }

    /** Whether a measure only says what is planned, drilled or stocked (核酸检测|应急预案): the compound counts by its head. */
    private static boolean isPlanFor(Hit<MeasureTerm> measure, Hit<MeasureTerm> head) {
        return measure.to() == head.from()
                && head.value().type().equals(CAPACITY)
                && !measure.value().type().equals(CAPACITY);
    }

    private static boolean joins(String text, int from, int to) {
        if (from == to) {
            return !text.startsWith(SECOND, to);
        }
        if (!JOINT_BEGINS.contains(text.charAt(from))) {
            return false;
        }
        String between = text.substring(from, to);
        boolean quoted = between.indexOf('“') >= 0 || between.indexOf('”') >= 0 || between.indexOf('"') >= 0;
        String joint =
                quoted && !between.contains("”“") ? QUOTES.matcher(between).replaceAll("") : between;
        return JOINTS.contains(joint) && !text.startsWith(SECOND, to);
    }

    private static List<Hit<MeasureTerm>> withoutGroups(String text, List<Hit<MeasureTerm>> hits) {
        List<Hit<MeasureTerm>> kept = new ArrayList<>(hits);
        kept.removeIf(hit -> namesGroup(text, hit.to()));
        return kept;
    }

    /** Whether a group follows, at once or behind the rest of a list. */
    private static boolean namesGroup(String text, int from) {
        boolean listed = text.startsWith("、", from) || text.startsWith("等", from);
        int last = listed ? Math.min(text.length(), from + LIST) : Math.min(text.length(), from + 1);
        for (int at = from; at < last; at++) {
            if (Stretch.endsClause(text.charAt(at))) {
                return false;
            }
            if (GROUPS.anyAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** The title of a document names one thing, by its head, which stands last; of one only cited, nothing. */
    private static List<Hit<MeasureTerm>> headsOfTitles(String text, List<Hit<MeasureTerm>> hits) {
        List<Hit<MeasureTerm>> kept = new ArrayList<>();
        int opened = -1;
        int scanned = hits.isEmpty() ? 0 : Math.max(0, hits.get(0).from() - TITLE);
        int lastOpened = -1;
        for (Hit<MeasureTerm> hit : hits) {
            for (; scanned < hit.from(); scanned++) {
                char c = text.charAt(scanned);
                opened = c == '《' ? scanned : c == '》' || c == '\n' ? -1 : opened;
            }
            if (opened >= 0 && isCited(text, hit.to())) {
                continue;
            }
            if (opened >= 0 && opened == lastOpened) {
                kept.set(kept.size() - 1, hit);
            } else {
                kept.add(hit);
            }
            lastOpened = opened;
        }
        return kept;
    }

    private static boolean isCited(String text, int from) {
        int last = Math.min(text.length(), from + TITLE);
        for (int at = from; at < last && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '》') {
                int behind = at + 1;
                return CITED.stream().anyMatch(word -> text.startsWith(word, behind));
            }
        }
        return false;
    }
}
