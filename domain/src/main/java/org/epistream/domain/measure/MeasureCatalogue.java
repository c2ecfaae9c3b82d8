package org.epistream.domain.measure;

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
     * @param oxcgrt its code in the Oxford COVID-19 Government Response Tracker (codebook of June 2023), or "none"
     * @param phsm its code in the WHO taxonomy of public health and social measures (first generation), or "none"
     */
    public record Entry(MeasureType type, String chinese, String english, String oxcgrt, String phsm) {
        public String name(Locale language) {
            return language.getLanguage().equals("zh") ? chinese : english;
        }
    }

    private static final MeasureCatalogue PACKAGED = new MeasureCatalogue(Table.read(
            MeasureCatalogue.class,
            "measure-types.tsv",
            5,
            row -> new Entry(new MeasureType(row.get(0)), row.get(1), row.get(2), row.get(3), row.get(4))));

    private final Map<MeasureType, Entry> entries = new LinkedHashMap<>();

    private MeasureCatalogue(List<Entry> rows) {
        for (Entry entry : rows) {
            if (entries.put(entry.type(), entry) != null) {
                throw new IllegalStateException("measure type " + entry.type() + " stands twice in the catalogue");
            }
        }
    }

    /** The types that come with this version. */
    public static MeasureCatalogue packaged() {
        return PACKAGED;
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
}
