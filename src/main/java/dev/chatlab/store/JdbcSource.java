package dev.chatlab.store;

import org.postgresql.ds.PGSimpleDataSource;

/** The JDBC side of a {@link DatabaseUrl}, only for migrations. */
final class JdbcSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final int CONNECT_SECONDS = 5;

    JdbcSource(DatabaseUrl url) {
        setServerNames(new String[] {url.host()});
        setPortNumbers(new int[] {url.port()});
        setDatabaseName(url.database());
        setUser(url.user());
        setPassword(url.password());
        setSslMode(url.sslMode());
        setConnectTimeout(CONNECT_SECONDS);
        setApplicationName("chatlab migrations");
        if (url.rootCertificate() != null) {
            setSslRootCert(url.rootCertificate());
        } else if (url.isVerified()) {
            setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }
}
