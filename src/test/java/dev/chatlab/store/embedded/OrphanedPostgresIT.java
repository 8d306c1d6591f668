package dev.chatlab.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.store.embedded.PostgresEvent.Adopted;
import dev.chatlab.store.embedded.PostgresEvent.OrphanStopped;
import dev.chatlab.store.embedded.PostgresEvent.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OrphanedPostgresIT extends PostgresFixture {

    @Test
    void an_orphan_is_adopted_after_its_chatlab_was_killed() throws Exception {
        Child child = open(Child.startedOn(dataDir));
        long orphan = child.postmaster().pid();
        child.kill();
        EmbeddedPostgres postgres = start();
        assertThat(events)
                .containsExactly(new Adopted(orphan, postgres.address().port()));
        assertThat(new Session(postgres.address()).value("SELECT 1")).isEqualTo("1");
        close();
        assertThat(Files.exists(layout().pidFile())).isFalse();
    }

    @Test
    void an_adopted_server_that_dies_is_restarted_too() throws Exception {
        Child child = open(Child.startedOn(dataDir));
        ProcessHandle orphan = child.postmaster();
        child.kill();
        EmbeddedPostgres postgres = start();
        orphan.destroyForcibly();
        awaitRestart();
        assertThat(new Session(postgres.address()).value("SELECT 1")).isEqualTo("1");
    }

    @Test
    void an_orphan_on_another_port_than_the_kept_one_is_replaced() throws Exception {
        Child child = open(Child.startedOn(dataDir));
        long orphan = child.postmaster().pid();
        child.kill();
        Files.delete(layout().port());
        EmbeddedPostgres postgres = start();
        assertThat(events.poll()).isEqualTo(new OrphanStopped(orphan));
        assertThat(events.poll()).isInstanceOf(Started.class);
        assertThat(new Session(postgres.address()).value("SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_frozen_orphan_is_replaced() throws Exception {
        Child child = open(Child.startedOn(dataDir));
        long orphan = child.postmaster().pid();
        child.kill();
        new ProcessBuilder("kill", "-STOP", Long.toString(orphan)).start().waitFor();
        EmbeddedPostgres postgres = start();
        assertThat(events.poll()).isEqualTo(new OrphanStopped(orphan));
        assertThat(new Session(postgres.address()).value("SELECT 1")).isEqualTo("1");
    }

    @Test
    void every_acknowledged_row_is_there_after_both_were_killed_amid_writing() throws Exception {
        Child child = open(Child.startedOn(dataDir));
        ProcessHandle postmaster = child.postmaster();
        AtomicInteger acknowledged = new AtomicInteger();
        Thread writer = Thread.ofVirtual().start(() -> write(acknowledged));
        while (acknowledged.get() < 200) {
            Thread.sleep(1);
        }
        child.kill();
        postmaster.destroyForcibly();
        writer.join();
        EmbeddedPostgres postgres = start();
        assertThat(Integer.parseInt(new Session(postgres.address()).value("SELECT max(n) FROM entry")))
                .isGreaterThanOrEqualTo(acknowledged.get());
        assertThat(postgres.pid()).isNotEqualTo(postmaster.pid());
    }

    @Test
    void a_server_that_started_at_another_time_than_recorded_is_neither_killed_nor_joined() throws Exception {
        Child child = open(Child.startedOn(dataDir));
        ProcessHandle orphan = child.postmaster();
        child.kill();
        open(orphan::destroyForcibly);
        List<String> lines = new ArrayList<>(Files.readAllLines(layout().pidFile()));
        lines.set(2, Long.toString(Long.parseLong(lines.get(2)) - 7_200));
        Files.write(layout().pidFile(), lines);
        assertThatThrownBy(this::start)
                .isInstanceOf(StoreStartException.class)
                .hasMessageContainingAll(
                        "cannot recognise as its own", layout().root().toString(), "still in use");
        assertThat(orphan.isAlive()).isTrue();
    }

    @Test
    void a_recycled_pid_is_never_killed() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        open(stranger::destroyForcibly);
        long startedAt = stranger.info().startInstant().orElseThrow().getEpochSecond();
        Files.writeString(layout().pidFile(), pidFile(stranger.pid(), startedAt));
        EmbeddedPostgres postgres = start();
        assertThat(new Session(postgres.address()).value("SELECT 1")).isEqualTo("1");
        close();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void a_server_of_another_directory_is_never_killed(@TempDir Path elsewhere) throws Exception {
        EmbeddedPostgres other = open(EmbeddedPostgres.start(elsewhere));
        Files.copy(PostgresLayout.in(elsewhere.toRealPath()).pidFile(), layout().pidFile());
        EmbeddedPostgres postgres = start();
        assertThat(new Session(postgres.address()).value("SELECT 1")).isEqualTo("1");
        assertThat(new Session(other.address()).value("SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_torn_pid_file_does_not_stop_the_start() throws Exception {
        Files.writeString(layout().pidFile(), "");
        assertThat(new Session(start().address()).value("SELECT 1")).isEqualTo("1");
    }

    private static void write(AtomicInteger acknowledged) {
        try (Connection connection =
                        new Session(keptAddress()).connect(keptAddress().password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE entry (n int)");
            while (true) {
                statement.execute("INSERT INTO entry VALUES (" + (acknowledged.get() + 1) + ")");
                acknowledged.incrementAndGet();
            }
        } catch (SQLException | IOException e) {
            // The kill; what was acknowledged until then counts.
        }
    }

    private static PostgresAddress keptAddress() throws IOException {
        return EmbeddedPostgres.address(
                new PostgresPort(layout().port()).kept(), PostgresPassword.kept(layout().password()));
    }

    private static String pidFile(long pid, long startedAt) {
        return "%d%n%s%n%d%n5432%n%n127.0.0.1%n".formatted(pid, layout().data(), startedAt);
    }
}
