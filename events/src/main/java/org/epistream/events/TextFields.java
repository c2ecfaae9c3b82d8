package org.epistream.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields of a report that are all written as text, in the types that the contract has for them. */
final class TextFields {
    /** Such as 2022/3/4, 2022年3月4日 and 2022-03-04 08:30. */
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?(?:[T\\s].{0,40})?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Set<String> YES = Set.of("true", "1", "yes", "是");
    private static final Set<String> NO = Set.of("false", "0", "no", "否");

    private TextFields() {}

    /** What cannot be read as its type stays text, and is refused as such. */
    static ObjectNode node(ObjectNode node, Map<String, String> fields) {
        fields.forEach((field, value) -> {
            switch (field) {
                case "revision" -> {
                    if (NUMBER.matcher(value).matches()) {
                        node.put(field, Long.parseLong(value));
                    } else {
                        node.put(field, value);
                    }
                }
                case "withdrawn" -> {
                    String lower = value.toLowerCase(Locale.ROOT);
                    if (YES.contains(lower) || NO.contains(lower)) {
                        node.put(field, YES.contains(lower));
                    } else {
                        node.put(field, value);
                    }
                }
                case "published" -> node.put(field, day(value));
                default -> node.put(field, value);
            }
        });
        return node;
    }

    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches() ? day.group(1) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(3)) : text;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
