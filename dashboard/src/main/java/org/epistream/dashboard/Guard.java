package org.epistream.dashboard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.epistream.domain.count.Changes;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.count.Totals;

/** Marks what fails while the sink is read, to tell a database that is away from a fault of the dashboard's own. */
final class Guard {
    private Guard() {}

    static ReadModel guarded(ReadModel model) {
        return new ReadModel(
                guarded(Counts.class, model.counts()),
                guarded(Totals.class, model.totals()),
                guarded(Provenance.class, model.provenance()),
                guarded(Changes.class, model.changes()));
    }

    private static <T> T guarded(Class<T> type, T reader) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(reader, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException fault) {
                            throw new CountsUnavailable(fault);
                        }
                        throw e.getCause();
                    }
                }));
    }
}
