package org.epistream.events;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Random values of the domain's types: a record of random components, null where one may be; a component that is added is
 * filled without a word here.
 */
final class AnyValue {
    private static final int TRIES = 1_000;
    private static final List<String> PIECES =
            List.of("疫", "滑县", "3月14日", "a", "\"", "\\", "\n", "𠮷", "é", " ", "<b>", "{", "０", "'");

    private final Random random;

    /** Of types whose values have a form that no constructor asks for. */
    private final Map<Class<?>, Supplier<Object>> byType;

    /** Of texts with a form of their own, by the name of their component. */
    private final Map<String, Supplier<Object>> byName;

    AnyValue(Random random) {
        this.random = random;
        List<RegionCode> regions = Stream.concat(
                        Stream.of(RegionCode.UNKNOWN),
                        Divisions.packaged().all().stream().map(division -> division.code()))
                .toList();
        List<MeasureType> types = MeasureCatalogue.packaged().all().stream()
                .map(MeasureCatalogue.Entry::type)
                .toList();
        byType = Map.of(
                RegionCode.class,
                () -> one(regions),
                MeasureType.class,
                () -> one(types),
                Quote.Quoted.class,
                () -> new Quote.Quoted(0, 0, 1),
                Signature.class,
                () -> new Signature(9, "A".repeat(Signature.SKETCH_LENGTH), "", List.of()));
        byName = Map.of(
                "story", () -> 0,
                "confidence", () -> 1 - random.nextDouble(),
                "rule", () -> one(List.of("term", "title-before-name")),
                "what", () -> one(List.of("confirmed-new", "other")),
                "day", () -> one(List.of("2022-03-14", "XXXX-05-04")));
    }

    /** A value of a type; where its constructor refuses one, another. */
    <T> T of(Class<T> type) {
        return type.cast(value(type, type));
    }

    private Object value(Class<?> type, @Nullable AnnotatedElement annotated) {
        if (byType.containsKey(type)) {
            return byType.get(type).get();
        } else if (type == String.class) {
            return text();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class) {
            return 1 + random.nextInt(1_000);
        } else if (type == long.class || type == Long.class) {
            return random.nextInt(9) == 0 ? Long.MAX_VALUE : (long) random.nextInt(1_000);
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
        } else if (type == LocalDate.class) {
            return day();
        } else if (type == Instant.class) {
            return day().atTime(LocalTime.ofNanoOfDay(1_000_000L * random.nextInt(86_400_000)))
                    .toInstant(ZoneOffset.UTC);
        } else if (type == List.class && annotated instanceof AnnotatedParameterizedType list) {
            return Stream.generate(() -> value(list.getAnnotatedActualTypeArguments()[0]))
                    .limit(random.nextInt(4))
                    .toList();
        } else if (type.isEnum()) {
            return one(Arrays.asList(type.getEnumConstants()));
        } else if (type.isSealed()) {
            Class<?> chosen = one(Arrays.asList(type.getPermittedSubclasses()));
            return value(chosen, chosen);
        } else if (type.isRecord()) {
            return tryRecords(type);
        }
        throw new IllegalArgumentException("no random values of " + type);
    }

    private Object value(AnnotatedType type) {
        return value(raw(type), type);
    }

    private static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type.getType();
    }

    private Object tryRecords(Class<?> type) {
        IllegalArgumentException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return newRecord(type);
            } catch (IllegalArgumentException e) {
                last = e;
            }
        }
        throw new IllegalStateException("no constructor takes a random " + type, last);
    }

    private Object newRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::component).toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        if (type.isAnnotationPresent(Nullable.class) && random.nextBoolean()) {
            return null;
        }
        Class<?> raw = component.getType();
        boolean isPlain = raw == String.class || raw.isPrimitive();
        return isPlain && byName.containsKey(component.getName())
                ? byName.get(component.getName()).get()
                : value(type);
    }

    private String text() {
        StringBuilder text = new StringBuilder("新");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    private LocalDate day() {
        return LocalDate.of(1900 + random.nextInt(1_100), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
