package dev.chatlab.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The random password of ChatLab's database user, in a file that only its owner may read. */
final class PostgresPassword {

    private static final int BYTES = 24;

    private PostgresPassword() {}

    static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new StoreStartException(
                    ("%s is missing, and without it the database beside it cannot be opened. Restore "
                                    + "it from a backup, or set DATA_DIR to a new directory.")
                            .formatted(file));
        }
        return Files.readString(file).strip();
    }

    static String create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        DataDirFiles.writePrivately(file, password);
        return password;
    }
}
