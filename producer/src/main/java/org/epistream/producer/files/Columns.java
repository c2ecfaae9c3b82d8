package org.epistream.producer.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which column of a table holds which field of a report.
 *
 * @param fields the field for each heading, in lower case
 */
public record Columns(Map<String, String> fields) {
    /** The headings that are known by themselves: the names of the contract, and what Chinese tables call them. */
    public static final Columns KNOWN = new Columns(known());

    private static final List<String> FIELDS = List.of(
            "id", "url", "source", "title", "body", "mediaType", "published", "observedAt", "revision", "withdrawn");

    public Columns {
        fields = Map.copyOf(fields);
    }

    /**
     * The known headings, and others.
     *
     * @param mapping such as {@code title=标题,body=正文}: a field of a report, and the heading of its column
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Columns with(String mapping) {
        Map<String, String> fields = new HashMap<>(KNOWN.fields);
        for (String pair : mapping.split(",", -1)) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? "" : pair.substring(0, equals).strip();
            String heading = pair.substring(equals + 1).strip();
            if (!FIELDS.contains(field) || heading.isEmpty()) {
                throw new IllegalArgumentException(
                        "field=heading is wanted, with a field out of " + String.join(", ", FIELDS));
            }
            // Who names a column means that one and no other.
            fields.values().removeIf(field::equals);
            fields.put(heading.toLowerCase(Locale.ROOT), field);
        }
        return new Columns(fields);
    }

    /** For each field the index of its column; a heading that stands twice counts where it stands first. */
    Map<String, Integer> in(List<String> headings) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip().toLowerCase(Locale.ROOT);
            String field = fields.get(heading);
            if (field != null) {
                found.putIfAbsent(field, i);
            }
        }
        return found;
    }

    private static Map<String, String> known() {
        Map<String, List<String>> headings = Map.of(
                "id", List.of("id", "编号", "編號"),
                "url", List.of("url", "网址", "链接", "網址", "鏈接", "連結"),
                "source", List.of("source", "来源", "來源"),
                "title", List.of("title", "标题", "標題"),
                "body", List.of("body", "正文", "内容", "內容"),
                "mediaType", List.of("mediatype"),
                "published", List.of("published", "日期", "发布日期", "发布时间", "發布日期", "發佈日期"),
                "observedAt", List.of("observedat"),
                "revision", List.of("revision"),
                "withdrawn", List.of("withdrawn"));
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        headings.forEach((field, names) -> names.forEach(name -> pairs.add(Map.entry(name, field))));
        return pairs.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
