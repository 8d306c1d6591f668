package dev.chatlab.store.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain SQL against the database under test, a connection for each statement. */
final class Session {

    private final PostgresAddress address;

    Session(PostgresAddress address) {
        this.address = address;
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect(address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String value(String sql) throws SQLException {
        try (Connection connection = connect(address.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), password);
    }
}
