package org.epistream.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text format of Prometheus, version 0.0.4, read strictly. */
final class PrometheusText {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (.*\\S.*)");
    private static final Pattern TYPE = Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary)");
    private static final Pattern SAMPLE = Pattern.compile(
            "(" + NAME + ")(?:\\{(" + LABEL + "(?:," + LABEL + ")*)})? (NaN|[+-]?Inf|[-+]?[0-9.]+(?:E[-+]?[0-9]+)?)");
    private static final Pattern ONE_LABEL = Pattern.compile("([a-zA-Z0-9_]+)=(\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Pattern BOUND = Pattern.compile(",?le=\"([^\"]*)\"");

    private final Map<String, Family> families = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    record Sample(String name, String labels, double value) {}

    record Family(String type, List<Sample> samples) {
        /** The names of its labels, without those of the format's own. */
        Set<String> labels() {
            Set<String> names = new TreeSet<>();
            for (Sample sample : samples) {
                Matcher label = ONE_LABEL.matcher(sample.labels());
                while (label.find()) {
                    names.add(label.group(1));
                }
            }
            names.remove("le");
            return names;
        }
    }

    private PrometheusText() {}

    /** @throws AssertionError naming the line that is not of the format */
    static Map<String, Family> read(String text) {
        PrometheusText read = new PrometheusText();
        if (!text.endsWith("\n")) {
            throw new AssertionError("the last line does not end");
        }
        String help = "";
        String family = "";
        for (String line : text.split("\n")) {
            Matcher helping = HELP.matcher(line);
            Matcher typing = TYPE.matcher(line);
            Matcher sampling = SAMPLE.matcher(line);
            if (helping.matches()) {
                help = helping.group(1);
            } else if (typing.matches()) {
                family = typing.group(1);
                require(help.equals(family), "no help for " + family);
                require(
                        read.families.put(family, new Family(typing.group(2), new ArrayList<>())) == null,
                        family + " comes twice");
            } else if (sampling.matches()) {
                read.add(family, sampling);
            } else {
                throw new AssertionError("no line of the format: " + line);
            }
        }
        read.families.forEach(PrometheusText::check);
        return read.families;
    }

    private void add(String family, Matcher line) {
        String labels = line.group(2) == null ? "" : line.group(2);
        Family home = families.get(family);
        require(home != null, "a sample before its family: " + line.group());
        require(seen.add(line.group(1) + "{" + labels + "}"), "twice: " + line.group());
        boolean histogram = home.type().equals("histogram");
        require(
                histogram
                        ? line.group(1).matches(Pattern.quote(family) + "_(bucket|count|sum)")
                        : home.type().equals("summary") || line.group(1).equals(family),
                line.group() + " is none of " + family);
        home.samples().add(new Sample(line.group(1), labels, number(line.group(3))));
    }

    private static void check(String name, Family family) {
        require(!family.samples().isEmpty(), name + " has no sample");
        require(!family.type().equals("counter") || name.endsWith("_total"), name + " is a counter");
        if (!family.type().equals("histogram")) {
            return;
        }
        Map<String, Double> last = new LinkedHashMap<>();
        for (Sample sample : family.samples()) {
            Matcher bound = BOUND.matcher(sample.labels());
            if (sample.name().endsWith("_bucket")) {
                require(bound.find(), name + " has a bucket without a bound");
                Double before = last.put(bound.replaceFirst(""), sample.value());
                require(before == null || before <= sample.value(), name + ": buckets fall");
            } else if (sample.name().endsWith("_count")) {
                require(
                        last.get(sample.labels()) == sample.value(),
                        name + ": the last bucket is not the count: " + sample);
            }
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static void require(boolean good, String fault) {
        if (!good) {
            throw new AssertionError(fault);
        }
    }
}
