package org.epistream.consumer;

import org.epistream.domain.count.ReadModel;

/** Reads what the sink wrote, also while it writes. Before there is a database, every answer is empty. */
public final class SqlReadModel implements AutoCloseable {
    private final Database database;
    private final ReadModel model;

    /** @throws UnusableDatabase where no database can be at this address */
    public SqlReadModel(DatabaseAddress address) {
        this(address.database());
    }

    SqlReadModel(Database database) {
        this.database = database;
        SqlReader reader = new SqlReader(database);
        model = new ReadModel(
                new SqlCounts(reader), new SqlTotals(reader), new SqlProvenance(reader), new SqlChanges(reader));
    }

    public ReadModel model() {
        return model;
    }

    @Override
    public void close() {
        database.close();
    }
}
