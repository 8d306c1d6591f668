package dev.chatlab.store.embedded;

/** How to reach the embedded PostgreSQL; {@link #uri()} holds the password, so keep that out of logs. */
public record PostgresAddress(String host, int port, String database, String user, String password) {

    public String uri() {
        return "postgresql://%s:%s@%s:%d/%s".formatted(user, password, host, port, database);
    }

    /** Without user and password, which JDBC takes beside it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    @Override
    public String toString() {
        return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
