package org.epistream.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Filter;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    private static final Map<String, List<String>> FULL = Map.of(
            "lang", List.of("en"),
            "region", List.of("410000"),
            "type", List.of("testing"),
            "status", List.of("done"),
            "from", List.of("2022-03-01"),
            "to", List.of("2022-03-31"),
            "period", List.of("week"),
            "offset", List.of("20"));

    @Test
    void whatAnAddressAsksForIsWrittenAsItWasRead() {
        // When
        Address address = AddressReader.read(FULL);

        // Then
        assertThat(address.on("/"))
                .isEqualTo("/?lang=en&region=410000&type=testing&status=done&from=2022-03-01&to=2022-03-31"
                        + "&period=week&offset=20");
        assertThat(address.type()).isEqualTo(new MeasureType("testing"));
    }

    @Test
    void whatAFormSendsEmptyIsLeftOpen() {
        // When
        Address address = AddressReader.read(Map.of("region", List.of(""), "type", List.of(" "), "x", List.of("1")));

        // Then
        assertThat(address).isEqualTo(Address.EMPTY);
        assertThat(address.on("/reports")).isEqualTo("/reports");
    }

    @ParameterizedTest
    @CsvSource({
        "region, 41",
        "status, DONE",
        "from, 2022-02-30",
        "period, year",
        "offset, -1",
        "kind, star",
        "type, '<script>'"
    })
    void whatCannotBeUsedIsNamed(String parameter, String value) {
        // Then
        assertThatThrownBy(() -> AddressReader.read(Map.of(parameter, List.of(value))))
                .isInstanceOf(BadAddress.class)
                .hasMessageStartingWith(parameter + " is ");
    }

    @Test
    void anotherFilterBeginsWithTheNewestReports() {
        // When
        Address address = AddressReader.read(FULL).region(new RegionCode("420000"));

        // Then
        assertThat(address.offset()).isZero();
        assertThat(address.region()).isEqualTo(new RegionCode("420000"));
    }

    @Test
    void aNameHasNoStatusAndAStatusNoName() {
        // Given
        Address address = AddressReader.read(FULL);

        // When
        Address named = address.named(CellKind.PERSON, "李明");
        Address measured = named.status(Status.LIFTED);

        // Then
        assertThat(named.filter().status()).isNull();
        assertThat(measured.filter().name()).isNull();
        assertThat(measured.filter().status()).isEqualTo(Status.LIFTED);
        assertThat(named.measures())
                .isEqualTo(Filter.ALL
                        .region(new RegionCode("410000"))
                        .days(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31))
                        .measures(null));
    }

    @Test
    void daysWithinAPeriodStayWithinThoseAskedFor() {
        // When
        Address address = AddressReader.read(FULL).within(LocalDate.of(2022, 2, 28), LocalDate.of(2022, 3, 6));

        // Then
        assertThat(address.filter().since()).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(address.filter().until()).isEqualTo(LocalDate.of(2022, 3, 6));
    }
}
