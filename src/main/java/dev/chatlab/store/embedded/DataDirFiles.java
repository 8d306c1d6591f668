package dev.chatlab.store.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few file operations DATA_DIR needs: private, atomic, durable, and failing with a message for people. */
final class DataDirFiles {

    private DataDirFiles() {}

    static Path createDirectories(Path dir) {
        try {
            return Files.createDirectories(dir.toAbsolutePath()).toRealPath();
        } catch (IOException e) {
            throw unusable(dir.toAbsolutePath(), e);
        }
    }

    /** Replaces the file at once and for good: readable by its owner alone, complete even after a power failure. */
    static void writePrivately(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                permissions(file, "rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    static FileAttribute<?>[] permissions(Path near, String permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static StoreStartException unusable(Path place, IOException cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return diskFull(place, cause);
        }
        return new StoreStartException(
                ("%s cannot be written by user %s (%s: %s). Give that user the directory, or set DATA_DIR to one where ChatLab "
                                + "may write.")
                        .formatted(
                                place,
                                System.getProperty("user.name"),
                                cause.getClass().getSimpleName(),
                                reason),
                cause);
    }

    static StoreStartException diskFull(Path place, @Nullable Throwable cause) {
        return new StoreStartException(
                ("The disk that holds %s is full. Make room on it (the first start needs about 200 MB), or set DATA_DIR to a "
                                + "directory on another disk.")
                        .formatted(place),
                cause);
    }
}
