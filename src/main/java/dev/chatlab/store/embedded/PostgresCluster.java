package dev.chatlab.store.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The database files: made whole or not at all, with one database and one user that is no superuser. */
final class PostgresCluster {

    static final String USER = "chatlab";
    static final String DATABASE = "chatlab";

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long ROOM_NEEDED = 200L << 20;

    private final PostgresLayout layout;
    private final PostgresBinaries binaries;
    private final PostgresUser user;

    PostgresCluster(PostgresLayout layout, PostgresBinaries binaries, PostgresUser user) {
        this.layout = layout;
        this.binaries = binaries;
        this.user = user;
    }

    /** The password of {@link #USER}. */
    String createOrCheck() throws IOException {
        if (Files.exists(layout.data())) {
            checkVersion();
            return PostgresPassword.kept(layout.password());
        }
        return create();
    }

    private String create() throws IOException {
        if (Files.getFileStore(layout.root()).getUsableSpace() < ROOM_NEEDED) {
            throw DataDirFiles.diskFull(layout.root(), null);
        }
        layout.removeDrafts();
        String password = PostgresPassword.create(layout.password());
        Path draft = initialised();
        check(
                run(
                        List.of(
                                binaries.executable("postgres"),
                                "--single",
                                "-D",
                                draft.toString(),
                                "-c",
                                "exit_on_error=on",
                                "template1"),
                        """
        CREATE ROLE %1$s LOGIN CREATEDB CREATEROLE PASSWORD '%3$s'
        GRANT pg_monitor TO %1$s
        CREATE DATABASE %2$s OWNER %1$s
        """.formatted(USER, DATABASE, password)),
                "the set-up of the database");
        Files.move(draft, layout.data(), ATOMIC_MOVE);
        return password;
    }

    private Path initialised() throws IOException {
        Path draft = layout.newDraft();
        PostgresTool made = initdb(draft, "C.UTF-8");
        if (!made.succeeded() && made.output().contains("invalid locale name")) {
            draft = layout.newDraft();
            made = initdb(draft, "C");
        }
        check(made, "initdb");
        return draft;
    }

    /** Built-in C.UTF-8 sorts alike everywhere; the system's C.UTF-8 only tells text search what a letter is. */
    private PostgresTool initdb(Path draft, String characterTypes) throws IOException {
        return run(
                List.of(
                        binaries.executable("initdb"),
                        "-D",
                        draft.toString(),
                        "-U",
                        "postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--lc-ctype=" + characterTypes),
                "");
    }

    private PostgresTool run(List<String> program, String input) throws IOException {
        return PostgresTool.run(user.command(program), input, LIMIT);
    }

    private void check(PostgresTool tool, String what) {
        if (!tool.succeeded()) {
            throw PostgresTrouble.explain(what + " failed", tool.output(), layout.root());
        }
    }

    private void checkVersion() throws IOException {
        Path file = layout.data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new StoreStartException(
                    ("%s holds no PostgreSQL data (PG_VERSION is missing). Restore it from a backup, "
                                    + "or set DATA_DIR to a new directory.")
                            .formatted(layout.data()));
        }
        String written = Files.readString(file).strip();
        if (!written.equals(binaries.major())) {
            throw new StoreStartException(
                    ("%s was written by PostgreSQL %s, and this ChatLab brings PostgreSQL %s, which "
                                    + "cannot read it. Start the ChatLab that wrote it, or move the data with pg_dump and pg_restore into a "
                                    + "PostgreSQL of your own and set DATABASE_URL, or set DATA_DIR to a new directory.")
                            .formatted(layout.data(), written, binaries.major()));
        }
    }
}
