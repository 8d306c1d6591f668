package dev.chatlab.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code postgresql://user:password@host:port/database?sslmode=...} address, taken apart once for both drivers. TLS is as in
 * libpq: {@code require} encrypts, {@code verify-ca} and {@code verify-full} also check the certificate, against
 * {@code sslrootcert} (a PEM file) or the JVM's own authorities.
 */
public record DatabaseUrl(
        String host,
        int port,
        String database,
        String user,
        String password,
        String sslMode,
        @Nullable String rootCertificate) {
    private static final int PORT = 5432;
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    public DatabaseUrl {
        if (!SSL_MODES.contains(sslMode)) {
            throw new IllegalArgumentException("DATABASE_URL: sslmode is one of "
                    + SSL_MODES.stream().sorted().toList());
        }
    }

    /** Refuses what is no such address with a sentence that names the key and does not repeat the password. */
    public static DatabaseUrl parse(String url) {
        URI uri = uri(url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (!(scheme.equals("postgresql") || scheme.equals("postgres")) || uri.getHost() == null || path.length() < 2) {
            throw new IllegalArgumentException(
                    "DATABASE_URL must look like postgresql://user:password@host:5432/database");
        }
        String[] who = String.valueOf(uri.getRawUserInfo() == null ? "postgres" : uri.getRawUserInfo())
                .split(":", 2);
        Map<String, String> options = options(uri.getRawQuery());
        return new DatabaseUrl(
                uri.getHost().replace("[", "").replace("]", ""),
                uri.getPort() < 0 ? PORT : uri.getPort(),
                path.substring(1),
                decoded(who[0]),
                who.length > 1 ? decoded(who[1]) : "",
                options.getOrDefault("sslmode", "prefer").toLowerCase(Locale.ROOT),
                options.get("sslrootcert"));
    }

    boolean isVerified() {
        return sslMode.startsWith("verify-");
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "DATABASE_URL is not a valid address (percent-encode special characters): at index "
                            + e.getIndex());
        }
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            options.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return options;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
