package dev.chatlab.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirLockTest {

    @TempDir
    Path dir;

    @Test
    void the_node_id_outlives_the_process() {
        UUID first = nodeOnce();
        assertThat(nodeOnce()).isEqualTo(first);
    }

    @Test
    void a_torn_node_file_gives_a_new_id_instead_of_a_failure() throws IOException {
        UUID first = nodeOnce();
        Files.writeString(dir.resolve("node"), "");
        UUID second = nodeOnce();
        assertThat(second).isNotEqualTo(first).isEqualTo(nodeOnce());
    }

    @Test
    void a_second_use_in_the_same_process_is_refused_and_costs_the_first_nothing() throws Exception {
        try (DataDirLock lock = DataDirLock.acquire(dir)) {
            assertThatThrownBy(() -> DataDirLock.acquire(dir.resolve("../" + dir.getFileName())))
                    .isInstanceOf(StoreStartException.class)
                    .hasMessageContainingAll(lock.dir().toString(), "this very process");
            try (Child child = Child.startedOn(dir)) {
                assertThat(child.answer()).startsWith(ChildStarter.REFUSED);
            }
        }
    }

    @Test
    void a_released_directory_can_be_taken_again() {
        DataDirLock lock = DataDirLock.acquire(dir);
        lock.close();
        lock.close();
        DataDirLock.acquire(dir).close();
    }

    @Test
    void a_directory_that_cannot_be_written_is_named_with_a_way_out() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "not a directory");
        assertThatThrownBy(() -> DataDirLock.acquire(file.resolve("data")))
                .isInstanceOf(StoreStartException.class)
                .hasMessageContainingAll(file.toString(), "cannot be written", "DATA_DIR");
    }

    private UUID nodeOnce() {
        try (DataDirLock lock = DataDirLock.acquire(dir)) {
            return lock.node();
        }
    }
}
