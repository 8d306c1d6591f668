package dev.chatlab.store.embedded;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked from the jar once per version into {@code DATA_DIR/postgres/bin-*}. */
record PostgresBinaries(Path home, String major) {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)");

    static PostgresBinaries unpackedIn(PostgresLayout layout) {
        URL archive = archive();
        try {
            Path home = layout.root().resolve("bin-" + fingerprint(archive));
            PostgresArchive unpacked = new PostgresArchive(home);
            if (!unpacked.whole()) {
                unpacked.unpack(archive);
                removeOthers(layout.root(), home);
            }
            return new PostgresBinaries(home, major(home));
        } catch (IOException e) {
            throw DataDirFiles.unusable(layout.root(), e);
        }
    }

    String executable(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String name = archiveName(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
        @Nullable URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new StoreStartException(
                    ("This ChatLab brings no PostgreSQL for %s on %s. Set DATABASE_URL to a PostgreSQL "
                                    + "of your own, for example DATABASE_URL=postgresql://user:password@host:5432/chatlab.")
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    static String archiveName(String os, String arch, boolean alpine) {
        String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : os.toLowerCase(Locale.ROOT);
        String machine = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
        return "postgres-%s-%s%s.txz".formatted(system, machine, alpine ? "-alpine_linux" : "");
    }

    /** The jar's own checksum: free to read, and another one for each version. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        return "%x-%x".formatted(connection.getContentLengthLong(), connection.getLastModified());
    }

    private static String major(Path home) throws IOException {
        Path kept = home.resolve("major");
        if (Files.exists(kept)) {
            return Files.readString(kept).strip();
        }
        String said = PostgresTool.run(List.of(home.resolve("bin/postgres").toString(), "--version"), "", LIMIT)
                .output();
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new StoreStartException(("The PostgreSQL that ChatLab brings does not run on this system (%s). Set "
                            + "DATABASE_URL to a PostgreSQL of your own.")
                    .formatted(said));
        }
        DataDirFiles.writePrivately(kept, version.group(1));
        return version.group(1);
    }

    private static void removeOthers(Path root, Path keep) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root, "bin-*")) {
            for (Path other : found) {
                if (!other.equals(keep)) {
                    DataDirFiles.deleteTree(other);
                }
            }
        }
    }
}
