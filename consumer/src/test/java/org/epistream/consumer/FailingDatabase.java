package org.epistream.consumer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A database whose connections fail around the commit of a batch. */
final class FailingDatabase {
    /** Fails, by throwing. */
    interface Fault {
        void happen(int commit) throws SQLException;
    }

    private final Fault before;
    private final Fault after;
    private final AtomicInteger commits = new AtomicInteger();

    private FailingDatabase(Fault before, Fault after) {
        this.before = before;
        this.after = after;
    }

    static Database of(Database real, Fault before, Fault after) {
        FailingDatabase failing = new FailingDatabase(before, after);
        return (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                    Object answer = invoke(real, method, arguments);
                    return method.getName().equals("open") ? failing.connection((Connection) answer) : answer;
                });
    }

    private Connection connection(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("setAutoCommit") && arguments[0].equals(true);
                    int count = commit ? commits.incrementAndGet() : 0;
                    if (commit) {
                        before.happen(count);
                    }
                    Object answer = invoke(real, method, arguments);
                    if (commit) {
                        after.happen(count);
                    }
                    return answer;
                });
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
