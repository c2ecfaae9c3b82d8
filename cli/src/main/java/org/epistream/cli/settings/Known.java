package org.epistream.cli.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.consumer.UnusableDatabase;
import org.epistream.events.Topics;
import org.epistream.text.measure.MeasureLexicon;

/** Every setting there is, written down once. */
public final class Known {
    public static final Setting<Path> DATA =
            new Setting<>("data", "data", "a folder that can be written to", Known::path);

    public static final Setting<Optional<DatabaseAddress>> DATABASE = new Setting<>(
            "database",
            "",
            "a file, or jdbc:postgresql://HOST/NAME with parameters but no user or password",
            Known::database);

    public static final Setting<Optional<String>> DATABASE_USER =
            new Setting<>("database-user", "", "a name", Known::optional);

    public static final Setting<Optional<String>> DATABASE_PASSWORD_FILE = new Setting<>(
            "database-password-file", "", "a file of UTF-8 text with a password in its first line", Known::firstLine);

    public static final Setting<Optional<String>> BOOTSTRAP_SERVERS =
            new Setting<>("bootstrap-servers", "", "host:port, several joined by commas", Known::servers);

    public static final Setting<Optional<Path>> KAFKA_CONFIG =
            new Setting<>("kafka-config", "", "a file of Kafka client settings", Known::optionalPath);

    public static final Setting<String> TOPIC_PREFIX = new Setting<>(
            "topic-prefix",
            "",
            "letters, digits, '.', '_' and '-', at most 60",
            prefix -> new Topics(prefix, "g1").prefix());

    public static final Setting<Integer> PARTITIONS =
            new Setting<>("partitions", "3", "a whole number from 1 to 1000", number(1, 1000));

    public static final Setting<Integer> REPLICATION_FACTOR =
            new Setting<>("replication-factor", "1", "a whole number from 1 to 9", number(1, 9));

    public static final Setting<Integer> THREADS =
            new Setting<>("threads", "1", "a whole number from 1 to 64", number(1, 64));

    public static final Setting<Integer> FINAL_AFTER =
            new Setting<>("final-after", "400", "a whole number of days from 30 to 100000", number(30, 100_000));

    public static final Setting<String> INSTANCE =
            new Setting<>("instance", "", "letters, digits, '.', '_' and '-', at most 60", Known::instance);

    public static final Setting<Optional<MeasureLexicon>> LEXICON =
            new Setting<>("lexicon", "", "a file of measure terms", Known::lexicon);

    public static final Setting<String> HOST =
            new Setting<>("host", "127.0.0.1", "a host name or address", Known::host);

    public static final Setting<Integer> PORT =
            new Setting<>("port", "8080", "a port from 0 to 65535, 0 for any free one", number(0, 65_535));

    public static final Setting<Optional<Integer>> HEALTH_PORT = new Setting<>(
            "health-port", "8081", "a port from 0 to 65535, 0 for any free one, or off", Known::portOrOff);

    public static final Setting<String> GATEWAY_HOST =
            new Setting<>("gateway-host", "127.0.0.1", "a host name or address", Known::host);

    public static final Setting<Optional<Integer>> GATEWAY_PORT = new Setting<>(
            "gateway-port", "8082", "a port from 0 to 65535, 0 for any free one, or off", Known::portOrOff);

    public static final Setting<Optional<Path>> GATEWAY_TOKENS =
            new Setting<>("gateway-tokens", "", "a file of tokens", Known::optionalPath);

    public static final Setting<Optional<Path>> GATEWAY_CERT =
            new Setting<>("gateway-cert", "", "a file with a certificate in PEM", Known::optionalPath);

    public static final Setting<Optional<Path>> GATEWAY_KEY =
            new Setting<>("gateway-key", "", "a file with a key in PEM", Known::optionalPath);

    public static final Setting<Integer> GATEWAY_RATE =
            new Setting<>("gateway-rate", "5000", "a whole number from 1 to 1000000", number(1, 1_000_000));

    public static final Setting<Integer> KAFKA_PORT =
            new Setting<>("kafka-port", "19092", "a port from 0 to 65535, 0 for any free one", number(0, 65_535));

    public static final Setting<Locale> LANG = new Setting<>("lang", "", "zh or en", Known::language);

    public static final Setting<Boolean> VERBOSE = new Setting<>("verbose", "false", "true or false", Known::flag);

    public static final Setting<LogFormat> LOG_FORMAT =
            new Setting<>("log-format", "text", "text or json", Known::logFormat);

    static final List<Setting<?>> ALL = List.of(
            DATA,
            DATABASE,
            DATABASE_USER,
            DATABASE_PASSWORD_FILE,
            BOOTSTRAP_SERVERS,
            KAFKA_CONFIG,
            TOPIC_PREFIX,
            PARTITIONS,
            REPLICATION_FACTOR,
            THREADS,
            FINAL_AFTER,
            INSTANCE,
            LEXICON,
            HOST,
            PORT,
            HEALTH_PORT,
            GATEWAY_HOST,
            GATEWAY_PORT,
            GATEWAY_TOKENS,
            GATEWAY_CERT,
            GATEWAY_KEY,
            GATEWAY_RATE,
            KAFKA_PORT,
            LANG,
            VERBOSE,
            LOG_FORMAT);

    private static final Pattern SECRETS = Pattern.compile("[?&](?:user|password)=", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_VALUES = Pattern.compile("([a-z]*password=)[^&\\s]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_FRONT_OF_HOST = Pattern.compile("(//)[^/@\\s]*@");

    private Known() {}

    /** What somebody wrote, without a password that should not have stood in it. */
    static String withoutSecrets(String text) {
        return IN_FRONT_OF_HOST
                .matcher(SECRET_VALUES.matcher(text).replaceAll("$1…"))
                .replaceAll("$1…@");
    }

    private static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw new IllegalArgumentException(text);
    }

    private static Optional<DatabaseAddress> database(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String url = text.startsWith("postgresql:") ? "jdbc:" + text : text;
        if (!url.startsWith("jdbc:")) {
            return Optional.of(DatabaseAddress.file(path(text)));
        }
        if (url.contains("@") || SECRETS.matcher(url).find()) {
            throw new IllegalArgumentException("a password stands in it");
        }
        try {
            return Optional.of(new DatabaseAddress(url, null, null));
        } catch (UnusableDatabase e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The secret that a file holds; the setting shows the file, never this. */
    private static Optional<String> firstLine(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try (BufferedReader file = Files.newBufferedReader(path(text))) {
            String line = file.readLine();
            if (line != null && !line.isBlank()) {
                return Optional.of(line.strip());
            }
        } catch (IOException e) {
            // told below
        }
        throw new IllegalArgumentException(text);
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Path> optionalPath(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(path(text));
    }

    /** Read at once, so that its faults are told with those of the other settings. */
    private static Optional<MeasureLexicon> lexicon(String text) {
        return optionalPath(text).map(MeasureLexicon::with);
    }

    private static Optional<String> servers(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (String server : text.split(",", -1)) {
            int colon = server.lastIndexOf(':');
            if (colon < 1 || server.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException(text);
            }
            if (!isPort(server.substring(colon + 1))) {
                throw new IllegalArgumentException(text);
            }
        }
        return Optional.of(text);
    }

    private static Function<String, Integer> number(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        };
    }

    private static Optional<Integer> portOrOff(String text) {
        return text.equals("off")
                ? Optional.empty()
                : Optional.of(number(0, 65_535).apply(text));
    }

    private static boolean isPort(String text) {
        int port = Integer.parseInt(text);
        return port >= 1 && port <= 65_535;
    }

    private static String instance(String text) {
        if (text.length() > 60 || !text.chars().allMatch(Known::isNameCharacter)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean isNameCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-".indexOf(c) >= 0;
    }

    private static String host(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Locale language(String text) {
        return switch (text) {
            case "" -> Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LogFormat logFormat(String text) {
        return switch (text) {
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }
}
