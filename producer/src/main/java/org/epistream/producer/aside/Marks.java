package org.epistream.producer.aside;

import java.util.Map;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;

/** Where marks are put. */
@FunctionalInterface
public interface Marks {
    /** Returns once the brokers have all of them. */
    void put(Map<LogPlace, Mark> marks);
}
