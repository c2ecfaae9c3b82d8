package org.epistream.dashboard.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.domain.place.RegionCode;

/** The provinces as tiles of a map: each about where it lies, all of one size. */
final class Provinces {
    /**
     * One province.
     *
     * @param row from 1, north to south
     * @param column from 1, west to east
     * @param chinese its short name
     * @param english its name in English
     */
    record Tile(RegionCode code, int row, int column, String chinese, String english) {
        String name(Language language) {
            return language == Language.CHINESE ? chinese : english;
        }
    }

    private static final List<Tile> TILES = Table.read(
            Provinces.class,
            "provinces.tsv",
            5,
            row -> new Tile(
                    new RegionCode(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    row.get(3),
                    row.get(4)));
    private static final Map<RegionCode, Tile> BY_CODE =
            TILES.stream().collect(Collectors.toMap(Tile::code, Function.identity()));

    private Provinces() {}

    /** All of them, row by row from the north-west. */
    static List<Tile> tiles() {
        return TILES;
    }

    static Optional<Tile> find(RegionCode code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
