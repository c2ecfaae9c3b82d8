package org.epistream.cli.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.epistream.cli.settings.Nearest;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Shown;

/** How good a row must at least be. */
public final class Floors {
    private final Map<Row, Double> floors;

    private Floors(Map<Row, Double> floors) {
        this.floors = floors;
    }

    /**
     * Reads {@code row=number} each; of two for one row the later counts.
     *
     * @throws SettingsException naming everything that is no row or no number from 0 to 1
     */
    public static Floors parse(List<String> given) {
        Map<Row, Double> floors = new EnumMap<>(Row.class);
        List<String> problems = new ArrayList<>();
        for (String floor : given) {
            int equals = floor.lastIndexOf('=');
            String name = equals < 0 ? floor : floor.substring(0, equals);
            double value = equals < 0 ? Double.NaN : number(floor.substring(equals + 1));
            Row.named(name)
                    .ifPresentOrElse(
                            row -> floors.put(row, value),
                            () -> problems.add("--fail-under: '" + Shown.line(name) + "' is no field"
                                    + Nearest.hint(name.strip(), Row.labels())));
            if (!(value >= 0 && value <= 1)) {
                problems.add("--fail-under: '" + Shown.line(floor) + "' is not field=number from 0 to 1");
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Floors(floors);
    }

    /** The rows that are worse, with what they should reach. */
    Map<Row, Double> broken(Scores scores) {
        Map<Row, Double> broken = new EnumMap<>(floors);
        broken.entrySet().removeIf(floor -> scores.value(floor.getKey()) >= floor.getValue());
        return broken;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
