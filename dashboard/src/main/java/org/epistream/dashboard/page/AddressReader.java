package org.epistream.dashboard.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.epistream.domain.count.FilterWords;
import org.epistream.domain.count.Period;
import org.jspecify.annotations.Nullable;

/** Reads what the address of a page asks for. What a form sends empty is left open; parameters that no page has are passed over. */
final class AddressReader {
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,6}");

    private final Map<String, List<String>> parameters;

    private AddressReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws BadAddress saying which parameter cannot be used */
    static Address read(Map<String, List<String>> parameters) {
        AddressReader reader = new AddressReader(parameters);
        try {
            return new Address(reader.language(), FilterWords.read(reader::value), reader.period(), reader.offset());
        } catch (IllegalArgumentException e) {
            throw new BadAddress(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Language language() {
        String code = value("lang");
        return code == null ? null : Language.of(code);
    }

    private @Nullable Period period() {
        String code = value("period");
        return code == null
                ? null
                : Arrays.stream(Period.values())
                        .filter(period -> period.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("period is not one of day, week, month"));
    }

    private int offset() {
        String number = value("offset");
        if (number != null && !OFFSET.matcher(number).matches()) {
            throw new IllegalArgumentException("offset is not a number of at most six digits");
        }
        return number == null ? 0 : Integer.parseInt(number);
    }

    private @Nullable String value(String name) {
        List<String> given = parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
        if (given.size() > 1) {
            throw new IllegalArgumentException(name + " is given " + given.size() + " times");
        }
        return given.isEmpty() ? null : given.get(0).strip();
    }
}
