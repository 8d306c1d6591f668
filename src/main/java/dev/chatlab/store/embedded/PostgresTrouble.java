package dev.chatlab.store.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns what PostgreSQL said on its way out into words that name the way on. */
final class PostgresTrouble {

    static final String STILL_IN_USE = "still in use";

    private static final int TAIL = 2_000;

    private PostgresTrouble() {}

    static StoreStartException explain(String what, String said, Path place) {
        if (said.contains("No space left on device")) {
            return DataDirFiles.diskFull(place, null);
        }
        // The programs themselves ran when they were unpacked, so a library they miss now is one their user cannot
        // reach.
        if (said.contains("Permission denied") || said.contains("loading shared libraries")) {
            return new StoreStartException(
                    ("PostgreSQL: %s. Its user may not use %s: set DATA_DIR to a directory whose "
                                    + "parents that user can enter, or run ChatLab as an ordinary user.%nIt said: %s")
                            .formatted(what, place, said));
        }
        if (said.contains(STILL_IN_USE)) {
            return new StoreStartException(
                    ("A PostgreSQL server that ChatLab cannot recognise as its own still works on %s. "
                                    + "Stop it by its process id, then start ChatLab again.%nPostgreSQL said: %s")
                            .formatted(place, said));
        }
        return new StoreStartException(
                ("PostgreSQL: %s. If the words below do not help, set DATABASE_URL to a PostgreSQL "
                                + "of your own.%nIt said: %s")
                        .formatted(what, said.isEmpty() ? "nothing" : said));
    }

    /** What a log has gained since it was {@code from} bytes long, at most its end. */
    static String since(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(Math.min(from, file.length()), file.length() - TAIL);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    static long length(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }
}
