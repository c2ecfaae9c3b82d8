package org.epistream.dashboard;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.epistream.dashboard.page.PartState;

/** How the parts of the pipeline are doing, with what each has still to read where this process measures it. */
record Parts(Supplier<List<RoleHealth>> roles, MeterRegistry meters) implements Supplier<List<PartState>> {
    @Override
    public List<PartState> get() {
        return roles.get().stream()
                .map(role -> new PartState(role.role(), role.state().code(), role.detail(), lag(role.role())))
                .toList();
    }

    private Map<String, Long> lag(String role) {
        return meters.find("epistream.lag").tag("role", role).gauges().stream()
                .filter(gauge -> Double.isFinite(gauge.value()))
                .collect(Collectors.toMap(
                        gauge -> Objects.requireNonNullElse(gauge.getId().getTag("topic"), ""),
                        gauge -> (long) gauge.value(),
                        Long::sum));
    }
}
