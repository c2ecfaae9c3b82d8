package org.epistream.consumer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that fail around the commit of a batch. */
final class FailingConnections implements ConnectionSource {
    /** Fails, by throwing. */
    interface Fault {
        void happen(int commit) throws SQLException;
    }

    private final Database database;
    private final Fault before;
    private final Fault after;
    private final AtomicInteger commits = new AtomicInteger();

    FailingConnections(Database database, Fault before, Fault after) {
        this.database = database;
        this.before = before;
        this.after = after;
    }

    @Override
    public Connection open() throws SQLException {
        Connection real = database.open();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("setAutoCommit") && arguments[0].equals(true);
                    int count = commit ? commits.incrementAndGet() : 0;
                    if (commit) {
                        before.happen(count);
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (commit) {
                            after.happen(count);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
