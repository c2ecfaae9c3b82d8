package org.epistream.system.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.events.Json;
import org.jspecify.annotations.Nullable;

/**
 * A report that nobody ever wrote: of a real county, with made-up people and towns.
 *
 * @param day the day it tells of
 * @param sentences its text, the first of which names the county
 */
record MadeReport(String id, String source, Division county, LocalDate day, boolean page, List<String> sentences) {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 20);
    private static final int DAYS = 1_050;
    private static final List<Division> COUNTIES = Divisions.packaged().all().stream()
            .filter(division -> division.level() == Division.Level.COUNTY)
            .toList();
    private static final List<String> OPENINGS = MadeWords.SENTENCES.stream()
            .filter(sentence -> sentence.contains("{县}"))
            .toList();

    MadeReport {
        sentences = List.copyOf(sentences);
    }

    static MadeReport of(String id, RandomGenerator random) {
        Division county = MadeWords.any(COUNTIES, random);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        List<String> templates = new ArrayList<>(List.of(MadeWords.any(OPENINGS, random)));
        Stream.generate(() -> MadeWords.any(MadeWords.SENTENCES, random))
                .limit(4 + random.nextInt(8))
                .forEach(templates::add);
        List<String> sentences = templates.stream()
                .map(template -> filled(template, county, day, random))
                .toList();
        String source = county.name() + MadeWords.any("媒体", random);
        return new MadeReport(id, source, county, day, random.nextInt(6) == 0, sentences);
    }

    /** The same report, some of it written anew. */
    MadeReport revised(RandomGenerator random) {
        List<String> written = new ArrayList<>(sentences);
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            String sentence = filled(MadeWords.any(MadeWords.SENTENCES, random), county, day, random);
            written.set(random.nextInt(written.size()), sentence);
        }
        return new MadeReport(id, source, county, day, page, written);
    }

    /** The same text as somebody else republishes it: with a word of his own, cut, edited, or damaged. */
    MadeReport republished(String newId, RandomGenerator random) {
        List<String> copied = new ArrayList<>(sentences);
        switch (random.nextInt(4)) {
            case 0 -> copied.add("（责任编辑：" + person(random) + "）");
            case 1 ->
                copied.subList(copied.size() - Math.max(1, copied.size() / 6), copied.size())
                        .clear();
            case 2 -> {
                int edited = random.nextInt(copied.size());
                copied.set(edited, copied.get(edited).replace("，", "，同时"));
            }
            default -> copied.replaceAll(MadeWords::damaged);
        }
        String other = MadeWords.any(COUNTIES, random).name() + MadeWords.any("媒体", random);
        return new MadeReport(newId, other, county, day, random.nextBoolean(), copied);
    }

    /** As the value of a raw event; fields that a sender may leave out are left out now and then. */
    String json(@Nullable Long revision, RandomGenerator random) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (random.nextInt(4) > 0) {
            fields.put("id", id);
        }
        if (random.nextInt(4) > 0) {
            fields.put("url", "https://news.example/" + id + ".html");
        }
        if (random.nextBoolean()) {
            fields.put("source", source);
        }
        fields.put("body", page ? html() : text());
        if (random.nextBoolean()) {
            fields.put("published", day.plusDays(random.nextInt(2)).toString());
        }
        if (random.nextBoolean()) {
            fields.put("observedAt", day.plusDays(2) + "T08:30:00Z");
        }
        if (revision != null) {
            fields.put("revision", revision);
        }
        return new String(Json.write(fields), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String title() {
        return county.name() + "疫情防控情况（" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日）";
    }

    private String text() {
        StringBuilder text = new StringBuilder(title()).append("\n来源：").append(source);
        for (int i = 0; i < sentences.size(); i++) {
            text.append(i % 3 == 0 ? "\n　　" : "").append(sentences.get(i));
        }
        return text.toString();
    }

    private String html() {
        StringBuilder html = new StringBuilder("<html><head><title>" + title() + "</title></head><body><h1>" + title()
                + "</h1><p>来源：" + source + "</p>");
        sentences.forEach(sentence -> html.append("<p>").append(sentence).append("</p>"));
        return html.append("</body></html>").toString();
    }

    private static String filled(String template, Division county, LocalDate day, RandomGenerator random) {
        Matcher slots = SLOT.matcher(template);
        return slots.replaceAll(slot -> word(slot.group(1), county, day, random));
    }

    private static String word(String slot, Division county, LocalDate day, RandomGenerator random) {
        return switch (slot) {
            case "县" -> county.name();
            case "市" ->
                Divisions.packaged().find(county.parent()).map(Division::name).orElse(county.name());
            case "人" -> person(random);
            case "镇" -> MadeWords.any("镇名", random) + MadeWords.any("镇尾", random);
            case "数" -> String.valueOf(2 + random.nextInt(90));
            case "多" -> String.valueOf(100 + random.nextInt(90_000));
            case "日期" -> {
                LocalDate date = day.minusDays(random.nextInt(4));
                yield date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
            }
            default -> MadeWords.any(slot, random);
        };
    }

    private static String person(RandomGenerator random) {
        return MadeWords.any("姓", random)
                + MadeWords.any("名", random)
                + (random.nextInt(3) == 0 ? "" : MadeWords.any("名", random));
    }
}
