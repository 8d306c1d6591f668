package dev.chatlab.store.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Where things lie under {@code DATA_DIR/postgres}; {@code root} is a real path, free of symbolic links. */
record PostgresLayout(Path root) {

    private static final String DRAFT = "data.new-";

    static PostgresLayout in(Path dataDir) {
        Path root = dataDir.resolve("postgres");
        try {
            if (!Files.exists(root)) {
                Files.createDirectory(root, DataDirFiles.permissions(root, "rwx------"));
            }
            return new PostgresLayout(root.toRealPath());
        } catch (IOException e) {
            throw DataDirFiles.unusable(root, e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    /**
     * A cluster in the making; it becomes {@link #data()} by a rename once it is whole. Each has a name of its own,
     * because an initdb that outlived its caller may still write into an older one.
     */
    Path newDraft() {
        return root.resolve(DRAFT + UUID.randomUUID());
    }

    void removeDrafts() throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(root, DRAFT + "*")) {
            for (Path draft : drafts) {
                DataDirFiles.deleteTree(draft);
            }
        }
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path accessRules() {
        return root.resolve("pg_hba.conf");
    }

    Path port() {
        return root.resolve("port");
    }

    Path password() {
        return root.resolve("password");
    }

    Path log() {
        return root.resolve("log");
    }
}
