package org.epistream.domain.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.epistream.domain.Table;

/** The known measure types with their names and international codes, in the order in which they are shown. */
public final class MeasureCatalogue {
    /**
     * One type.
     *
     * @param type its code
     * @param chinese its Chinese name
     * @param english its English name
     */
    public record Entry(MeasureType type, String chinese, String english) {
        public String name(Locale language) {
            return language.getLanguage().equals("zh") ? chinese : english;
        }
    }

    private static final InternationalCode UNKNOWN = InternationalCode.none("the catalogue does not know the type");

    private static final MeasureCatalogue PACKAGED = new MeasureCatalogue(
            Table.read(
                    MeasureCatalogue.class,
                    "measure-types.tsv",
                    3,
                    row -> new Entry(new MeasureType(row.get(0)), row.get(1), row.get(2))),
            Table.read(MeasureCatalogue.class, "measure-codes.tsv", 5, CodeRule::of));

    private final Map<MeasureType, Entry> entries = new LinkedHashMap<>();
    private final Map<MeasureType, List<CodeRule>> codes = new LinkedHashMap<>();

    private MeasureCatalogue(List<Entry> rows, List<CodeRule> rules) {
        for (Entry entry : rows) {
            if (entries.put(entry.type(), entry) != null) {
                throw new IllegalStateException("measure type " + entry.type() + " stands twice in the catalogue");
            }
        }
        for (CodeRule rule : rules) {
            codes.computeIfAbsent(rule.type(), type -> new ArrayList<>()).add(rule);
        }
    }

    /** The types that come with this version. */
    public static MeasureCatalogue packaged() {
        return PACKAGED;
    }

    /**
     * These types and one more.
     *
     * @throws IllegalStateException if the type is known already
     */
    public MeasureCatalogue with(Entry entry, InternationalCodes international) {
        List<Entry> rows = new ArrayList<>(entries.values());
        rows.add(entry);
        List<CodeRule> rules = new ArrayList<>();
        codes.values().forEach(rules::addAll);
        rules.add(new CodeRule(entry.type(), Scheme.OXCGRT, List.of(), international.oxcgrt()));
        rules.add(new CodeRule(entry.type(), Scheme.PHSM, List.of(), international.phsm()));
        return new MeasureCatalogue(rows, rules);
    }

    public Optional<Entry> find(MeasureType type) {
        return Optional.ofNullable(entries.get(type));
    }

    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** The type's name in a language, or its code where the catalogue does not know it. */
    public String name(MeasureType type, Locale language) {
        return find(type).map(entry -> entry.name(language)).orElse(type.code());
    }

    /** Whether a scheme has a code for a type, for every measure of it or for some. */
    public Coverage coverage(MeasureType type, Scheme scheme) {
        List<CodeRule> rules = rules(type, scheme);
        long none = rules.stream().filter(rule -> rule.code().codes().isEmpty()).count();
        if (none == rules.size()) {
            return Coverage.NEVER;
        }
        return none == 0 ? Coverage.ALWAYS : Coverage.SOMETIMES;
    }

    /** When a type has which code in a scheme: the first rule that holds decides. */
    public List<CodeRule> rules(MeasureType type, Scheme scheme) {
        return codes.getOrDefault(type, List.of()).stream()
                .filter(rule -> rule.scheme() == scheme)
                .toList();
    }

    /**
     * The codes of a measure abroad. Some depend on what the clause says: of personal protection, for one, Oxford counts
     * masks alone.
     *
     * @param clause the clause that names the measure
     */
    public InternationalCodes codes(MeasureType type, String clause) {
        return new InternationalCodes(code(type, Scheme.OXCGRT, clause), code(type, Scheme.PHSM, clause));
    }

    private InternationalCode code(MeasureType type, Scheme scheme, String clause) {
        for (CodeRule rule : codes.getOrDefault(type, List.of())) {
            if (rule.scheme() == scheme && rule.holds(clause)) {
                return rule.code();
            }
        }
        return UNKNOWN;
    }
}
