package dev.chatlab.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.store.embedded.PostgresEvent.Died;
import dev.chatlab.store.embedded.PostgresEvent.PortMoved;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedPostgresIT extends PostgresFixture {

    @Test
    void data_survives_a_restart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            new Session(postgres.address()).run("CREATE TABLE survivor AS SELECT 'Zoë — 語' AS said");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertThat(new Session(postgres.address()).value("SELECT said FROM survivor"))
                    .isEqualTo("Zoë — 語");
        }
    }

    @Test
    void the_address_stays_the_same_from_start_to_start() {
        PostgresAddress before = start().address();
        close();
        assertThat(start().address()).isEqualTo(before);
    }

    @Test
    void closing_ends_open_sessions_leaves_no_process_and_may_be_repeated() throws SQLException {
        EmbeddedPostgres postgres = start();
        long pid = postgres.pid();
        try (var connection =
                new Session(postgres.address()).connect(postgres.address().password())) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("SELECT 1");
            postgres.close();
            postgres.close();
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(layout().pidFile()).doesNotExist();
    }

    @Test
    void a_wrong_password_is_refused() {
        Session session = new Session(start().address());
        assertThatThrownBy(() -> session.connect("wrong").close())
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("28P01");
    }

    @Test
    void the_password_is_readable_by_its_owner_alone_and_shown_nowhere() throws IOException {
        EmbeddedPostgres postgres = start();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(layout().password())))
                .isEqualTo("rw-------");
        assertThat(postgres.toString() + postgres.address())
                .doesNotContain(postgres.address().password());
    }

    @Test
    void a_committed_row_is_on_disk() throws SQLException {
        Session session = new Session(start().address());
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(session.value("SHOW " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void it_listens_on_loopback_only_and_never_trusts() throws SQLException {
        Session session = new Session(start().address());
        assertThat(session.value("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(session.value("SHOW unix_socket_directories")).isEmpty();
        assertThat(session.value("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThat(layout().accessRules()).content().doesNotContain("trust").contains("scram-sha-256");
    }

    @Test
    void text_is_unicode_and_words_end_at_curly_quotes() throws SQLException {
        Session session = new Session(start().address());
        assertThat(session.value("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(session.value("SELECT upper('zoë')")).isEqualTo("ZOË");
        assertThat(session.value("SELECT to_tsvector('simple', '“Zoë—”') @@ to_tsquery('simple', 'zoë')"))
                .isEqualTo("t");
    }

    @Test
    void a_taken_port_is_left_to_the_stranger() throws Exception {
        int kept = new PostgresPort(layout().port()).kept();
        try (ServerSocket stranger = new ServerSocket(kept, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            EmbeddedPostgres postgres = start();
            assertThat(events.poll())
                    .isEqualTo(new PortMoved(kept, postgres.address().port()));
            assertThat(postgres.address().port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(new PostgresPort(layout().port()).kept())
                    .isEqualTo(postgres.address().port());
        }
    }

    @Test
    void a_dead_server_is_restarted_on_the_same_port() throws Exception {
        EmbeddedPostgres postgres = start();
        Session session = new Session(postgres.address());
        session.run("CREATE TABLE before_death AS SELECT 7 AS n");
        long died = postgres.pid();
        events.clear();
        ProcessHandle.of(died).orElseThrow().destroyForcibly();
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Died(died));
        awaitRestart();
        assertThat(session.value("SELECT n FROM before_death")).isEqualTo("7");
    }

    @Test
    void a_server_that_keeps_dying_comes_back_every_time() throws Exception {
        EmbeddedPostgres postgres = start();
        for (int i = 0; i < 3; i++) {
            events.clear();
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
            awaitRestart();
        }
        assertThat(new Session(postgres.address()).value("SELECT 1")).isEqualTo("1");
    }

    @Test
    void closing_right_after_a_death_leaves_nothing_running() throws Exception {
        EmbeddedPostgres postgres = start();
        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        Thread.sleep(Duration.ofMillis(30));
        close();
        assertThat(PostgresOrphan.find(layout())).isEmpty();
    }

    @Test
    void a_second_process_on_the_directory_is_refused_clearly() throws Exception {
        start();
        Child child = open(Child.startedOn(dataDir));
        assertThat(child.answer())
                .startsWith(ChildStarter.REFUSED)
                .contains(dataDir.toRealPath().toString())
                .contains("in use by another ChatLab (process "
                        + ProcessHandle.current().pid() + ")")
                .contains("set DATA_DIR to a directory of its own");
    }

    @Test
    void data_of_another_major_version_is_refused_untouched(@TempDir Path old) throws Exception {
        Path data = Files.createDirectories(old.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(old))
                .isInstanceOf(StoreStartException.class)
                .hasMessageContainingAll("was written by PostgreSQL 17", "brings PostgreSQL 18", "DATABASE_URL");
        assertThat(data).isDirectoryContaining("glob:**PG_VERSION");
        DataDirLock.acquire(old).close();
    }

    @Test
    void the_first_start_is_quick_and_later_ones_are_quicker(@TempDir Path fresh, TestInfo info) {
        long first = millis(() -> EmbeddedPostgres.start(fresh).close());
        long later = millis(() -> EmbeddedPostgres.start(fresh).close());
        System.out.printf("Embedded PostgreSQL, start and stop: first %d ms, later %d ms%n", first, later);
        assertThat(first).as(info.getDisplayName()).isLessThan(20_000);
        assertThat(later).as(info.getDisplayName()).isLessThan(first);
    }

    private static long millis(Runnable what) {
        long from = System.nanoTime();
        what.run();
        return (System.nanoTime() - from) / 1_000_000;
    }
}
