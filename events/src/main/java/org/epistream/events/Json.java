package org.epistream.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.LogPlace;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON dialect of all events: fields in the order of their records, absent rather than null, dates as ISO 8601,
 * enum constants in lower case with hyphens. A field that a reader does not know is passed over, so that a newer writer can
 * add one.
 */
public final class Json {
    /** Deepest nesting of objects and arrays that is read. */
    static final int MAX_NESTING = 100;

    private static final ObjectMapper MAPPER = newMapper();

    private Json() {}

    /** The mapper itself, for trees of JSON; nobody configures it further. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static ObjectMapper newMapper() {
        // A body may be a megabyte of characters, each written as a six-byte escape.
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxStringLength(TopicPolicy.MAX_RECORD_BYTES)
                .maxNestingDepth(MAX_NESTING)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(bounds).build())
                .addModule(new JavaTimeModule())
                .addModule(new DomainModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // What the schemas refuse is not bent into something else: 1.5 into 1, "7" into 7, 1 into a constant.
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                // A question such as Tally.isZero is no field.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    /** Writes and reads values of one type. */
    public static <T> Serde<T> serde(Class<T> type) {
        return serde(type, Function.identity(), Function.identity());
    }

    /** Writes and reads a value in another shape than its own. */
    public static <T, W> Serde<T> serde(Class<W> shape, Function<T, W> toShape, Function<W, T> fromShape) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(toShape.apply(value)),
                (topic, bytes) -> bytes == null ? null : fromShape.apply(read(topic, bytes, shape)));
    }

    /** A cell as one flat object, so that any Kafka client can make and read it. */
    static Serde<MeasureCell> measureCells() {
        return serde(FlatCell.class, FlatCell::of, FlatCell::cell);
    }

    /** The same of figures. */
    static Serde<FigureCell> figureCells() {
        return serde(FlatFigure.class, FlatFigure::of, FlatFigure::cell);
    }

    /** A place in the log as plain text, so that any Kafka client can make and read it. */
    static Serde<LogPlace> places() {
        return Serdes.serdeFrom(
                (topic, place) -> place == null ? null : place.toString().getBytes(StandardCharsets.UTF_8),
                (topic, bytes) -> bytes == null ? null : place(topic, bytes));
    }

    private static LogPlace place(String topic, byte[] bytes) {
        try {
            return LogPlace.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new SerializationException("a key of " + topic + " is no place in the log", e);
        }
    }

    /** A value as UTF-8 JSON on one line. */
    public static byte[] write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new SerializationException("cannot write a " + (value == null ? "null" : value.getClass()), e);
        }
    }

    private static <W> W read(String topic, byte[] bytes, Class<W> shape) {
        try {
            return MAPPER.readValue(bytes, shape);
        } catch (IOException e) {
            throw new SerializationException("a record of " + topic + " is no " + shape.getSimpleName(), e);
        }
    }

    record FlatCell(LocalDate day, Day.From dayFrom, RegionCode region, MeasureType type, Status status) {
        static FlatCell of(MeasureCell cell) {
            return new FlatCell(cell.day().date(), cell.day().from(), cell.region(), cell.type(), cell.status());
        }

        MeasureCell cell() {
            return new MeasureCell(new Day(day, dayFrom), region, type, status);
        }
    }

    /** @param value in digits, so that no reader rounds it, and written in one way only, so that equal keys have equal bytes */
    record FlatFigure(
            LocalDate day,
            Day.From dayFrom,
            RegionCode region,
            String what,
            @Nullable String unit,
            String value) {
        FlatFigure {
            if (!cell(day, dayFrom, region, what, unit, value).number().equals(value)) {
                throw new IllegalArgumentException("a figure is written otherwise than its number");
            }
        }

        static FlatFigure of(FigureCell cell) {
            return new FlatFigure(
                    cell.day().date(), cell.day().from(), cell.region(), cell.what(), cell.unit(), cell.number());
        }

        FigureCell cell() {
            return cell(day, dayFrom, region, what, unit, value);
        }

        private static FigureCell cell(
                LocalDate day, Day.From dayFrom, RegionCode region, String what, @Nullable String unit, String value) {
            return new FigureCell(new Day(day, dayFrom), region, what, unit, new BigDecimal(value));
        }
    }
}
