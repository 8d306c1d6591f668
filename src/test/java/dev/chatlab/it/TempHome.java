package dev.chatlab.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for as long as a test, or a whole run, needs it. */
final class TempHome {
    private Path path;

    Path create() {
        try {
            path = Files.createTempDirectory("chatlab-it");
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            System.err.println("Left behind: " + path);
        }
    }
}
