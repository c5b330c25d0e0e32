package org.wederhoor.benchmarks.check.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wederhoor.benchmarks.check.Conflicts;
import org.wederhoor.benchmarks.check.Facts;

/** A database in memory: one table of statements, one of properties, and a join for each kind of conflict. */
final class SqlPeer implements Peer.Live {
    private static final String OVERLAP = " and a.since <= b.until and b.since <= a.until";
    private static final String FUNCTIONAL = "select distinct a.subject, a.property from fact a"
            + " join property p on p.id = a.property and p.functional = 1"
            + " join fact b on b.subject = a.subject and b.property = a.property"
            + " where a.denied = 0 and b.denied = 0 and a.object < b.object" + OVERLAP;
    private static final String DENIED = "select distinct a.subject, a.property, a.object from fact a"
            + " join fact b on b.subject = a.subject and b.property = a.property and b.object = a.object"
            + " where a.denied = 0 and b.denied = 1" + OVERLAP;
    private static final String DISJOINT = "select distinct a.subject, a.property from fact a"
            + " join property p on p.id = a.property"
            + " join fact b on b.subject = a.subject and b.property = p.disjoint and b.object = a.object"
            + " where a.denied = 0 and b.denied = 0" + OVERLAP;
    /** What one statement is in conflict with. */
    private static final String AGAINST = "select count(*) from fact b where b.subject = ? and b.id <> ?"
            + " and ? <= b.until and b.since <= ? and ("
            + "(b.property = ? and b.object = ? and b.denied <> ?)"
            + " or (b.property = ? and b.object <> ? and b.denied = 0 and ? = 0)"
            + " or (b.property = ? and b.object = ? and b.denied = 0 and ? = 0))";

    private final Connection connection;
    private @Nullable PreparedStatement insertOne;
    private @Nullable PreparedStatement against;
    private @Nullable PreparedStatement deleteOne;

    private SqlPeer(String url, String... settings) {
        try {
            connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                for (String setting : settings) {
                    statement.execute(setting);
                }
                statement.execute("create table property (id varchar(99), functional int, disjoint varchar(99))");
                statement.execute("create table fact (id varchar(99), subject varchar(99), property varchar(99),"
                        + " object varchar(99), denied int, since int, until int)");
            }
            addProperties();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static SqlPeer duckdb(int threads) {
        return new SqlPeer("jdbc:duckdb:", "set threads = " + threads);
    }

    static SqlPeer sqlite() {
        return new SqlPeer("jdbc:sqlite::memory:");
    }

    static SqlPeer h2() {
        return new SqlPeer("jdbc:h2:mem:");
    }

    private void addProperties() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into property values (?, ?, ?)")) {
            for (int i = 0; i < Facts.PROPERTIES; i++) {
                insert.setString(1, Facts.propertyId(i));
                insert.setInt(2, Vocabulary.isFunctional(i) ? 1 : 0);
                insert.setString(3, Vocabulary.isFirstOfDisjoint(i) ? Facts.propertyId(i + 1) : "");
                insert.execute();
            }
        }
    }

    @Override
    public void load(List<Facts.Row> rows) {
        try {
            if (connection instanceof DuckDBConnection duck) {
                append(duck, rows);
            } else {
                insert(rows);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create index by_subject on fact (subject, property)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(DuckDBConnection duck, List<Facts.Row> rows) throws SQLException {
        try (DuckDBAppender appender = duck.createAppender("main", "fact")) {
            for (Facts.Row row : rows) {
                appender.beginRow();
                appender.append(row.id());
                appender.append(row.subject());
                appender.append(row.property());
                appender.append(row.value());
                appender.append(row.denied() ? 1 : 0);
                appender.append(row.from());
                appender.append(row.to());
                appender.endRow();
            }
        }
    }

    private void insert(List<Facts.Row> rows) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into fact values (?, ?, ?, ?, ?, ?, ?)")) {
            int pending = 0;
            for (Facts.Row row : rows) {
                set(insert, row);
                insert.addBatch();
                if (++pending % 10_000 == 0) {
                    int[] unused = insert.executeBatch();
                }
            }
            int[] unused = insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void set(PreparedStatement insert, Facts.Row row) throws SQLException {
        insert.setString(1, row.id());
        insert.setString(2, row.subject());
        insert.setString(3, row.property());
        insert.setString(4, row.value());
        insert.setInt(5, row.denied() ? 1 : 0);
        insert.setInt(6, row.from());
        insert.setInt(7, row.to());
    }

    @Override
    public long[] check() {
        Conflicts conflicts = new Conflicts();
        query(FUNCTIONAL, result -> conflicts.functional(number(result, 1), number(result, 2)));
        query(DENIED, result -> conflicts.denied(number(result, 1), number(result, 2), number(result, 3)));
        query(DISJOINT, result -> conflicts.disjoint(number(result, 1), number(result, 2)));
        return conflicts.distinct();
    }

    private interface Reader {
        void read(ResultSet result) throws SQLException;
    }

    private static int number(ResultSet result, int column) throws SQLException {
        return Conflicts.number(result.getString(column));
    }

    private void query(String sql, Reader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                reader.read(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int add(Facts.Row row) {
        try {
            if (insertOne == null || against == null || deleteOne == null) {
                insertOne = connection.prepareStatement("insert into fact values (?, ?, ?, ?, ?, ?, ?)");
                against = connection.prepareStatement(AGAINST);
                deleteOne =
                        connection.prepareStatement("delete from fact where subject = ? and property = ? and id = ?");
            }
            set(insertOne, row);
            insertOne.execute();
            setAgainst(against, row);
            try (ResultSet result = against.executeQuery()) {
                return result.next() ? result.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void setAgainst(PreparedStatement against, Facts.Row row) throws SQLException {
        int property = Conflicts.number(row.property());
        int denied = row.denied() ? 1 : 0;
        against.setString(1, row.subject());
        against.setString(2, row.id());
        against.setInt(3, row.from());
        against.setInt(4, row.to());
        against.setString(5, row.property());
        against.setString(6, row.value());
        against.setInt(7, denied);
        against.setString(8, Vocabulary.isFunctional(property) ? row.property() : "");
        against.setString(9, row.value());
        against.setInt(10, denied);
        against.setString(11, Vocabulary.isDisjoint(property) ? Facts.propertyId(property ^ 1) : "");
        against.setString(12, row.value());
        against.setInt(13, denied);
    }

    @Override
    public void remove(Facts.Row row) {
        try {
            if (deleteOne != null) {
                deleteOne.setString(1, row.subject());
                deleteOne.setString(2, row.property());
                deleteOne.setString(3, row.id());
                deleteOne.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
