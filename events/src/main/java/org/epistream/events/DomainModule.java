package org.epistream.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Scope;
import org.epistream.domain.measure.Status;
import org.epistream.domain.measure.Strength;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.ReportId;

/** How the types of the domain look in JSON. They do not know it themselves. */
final class DomainModule extends SimpleModule {
    DomainModule() {
        super("epistream-domain");
        setMixInAnnotation(ReportId.class, Text.class);
        setMixInAnnotation(RegionCode.class, Text.class);
        setMixInAnnotation(MeasureType.class, Code.class);
        setMixInAnnotation(Mention.class, Kinds.class);
        setMixInAnnotation(Analysis.class, WithoutSignature.class);
        setMixInAnnotation(Status.class, Kebab.class);
        setMixInAnnotation(Strength.class, Kebab.class);
        setMixInAnnotation(Scope.class, Kebab.class);
        setMixInAnnotation(ReportKind.class, Kebab.class);
        setMixInAnnotation(Repair.Kind.class, Kebab.class);
        setMixInAnnotation(Day.From.class, Kebab.class);
        setMixInAnnotation(EntityCell.Kind.class, Kebab.class);
        setMixInAnnotation(Rejection.Reason.class, Kebab.class);
        setMixInAnnotation(Mark.State.class, Kebab.class);
    }

    abstract static class Text {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Text(String value) {}

        @JsonValue
        abstract String value();
    }

    abstract static class Code {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Code(String code) {}

        @JsonValue
        abstract String code();
    }

    /** What copies are known by is no news to anybody outside. */
    @JsonIgnoreProperties("signature")
    private abstract static class WithoutSignature {
        /** Absent from what older versions wrote. */
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<Quote> quotes();
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private abstract static class Kebab {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Mention.Measure.class, name = "measure"),
        @JsonSubTypes.Type(value = Mention.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Mention.Place.class, name = "place"),
        @JsonSubTypes.Type(value = Mention.Body.class, name = "body"),
        @JsonSubTypes.Type(value = Mention.Meeting.class, name = "meeting"),
        @JsonSubTypes.Type(value = Mention.Date.class, name = "date"),
        @JsonSubTypes.Type(value = Mention.Figure.class, name = "figure")
    })
    private abstract static class Kinds {}
}
