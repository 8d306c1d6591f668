package dev.chatlab.store.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive use of a DATA_DIR by one process, held through a file lock that the system releases even on {@code
 * kill -9}. It also keeps the node id, so that a restarted process is known as the one it replaces.
 */
public final class DataDirLock implements AutoCloseable {

    /** Closing any second channel on the file would drop the system's lock, so the same process must not open one. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path dir;
    private final FileChannel channel;
    private final UUID node;

    private DataDirLock(Path dir, FileChannel channel, UUID node) {
        this.dir = dir;
        this.channel = channel;
        this.node = node;
    }

    /** Creates the directory when it is missing; throws {@link StoreStartException} when it is in use or unusable. */
    public static DataDirLock acquire(Path dataDir) {
        Path dir = DataDirFiles.createDirectories(dataDir);
        if (!HELD_HERE.add(dir)) {
            throw inUse(dir, ProcessHandle.current().pid() + ", this very process");
        }
        try {
            return lock(dir);
        } catch (RuntimeException e) {
            HELD_HERE.remove(dir);
            throw e;
        }
    }

    /** The locked directory, with all symbolic links resolved. */
    public Path dir() {
        return dir;
    }

    /** The same for every process that uses this directory, one after the other. */
    public UUID node() {
        return node;
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreStartException(
                    "The lock of DATA_DIR " + dir + " could not be released: " + e.getMessage(), e);
        } finally {
            HELD_HERE.remove(dir);
        }
    }

    private static DataDirLock lock(Path dir) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(dir.resolve("lock"), CREATE, READ, WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(dir, holder(channel));
            }
            channel.truncate(0);
            String holder = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
            return new DataDirLock(dir, channel, keptNode(dir));
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw DataDirFiles.unusable(dir, e);
        } catch (RuntimeException e) {
            closeQuietly(channel, e);
            throw e;
        }
    }

    private static UUID keptNode(Path dir) throws IOException {
        Path file = dir.resolve("node");
        if (Files.exists(file)) {
            try {
                return UUID.fromString(Files.readString(file).strip());
            } catch (IllegalArgumentException e) {
                // A torn file costs only the wait for the old node's lease.
                Files.delete(file);
            }
        }
        UUID node = UUID.randomUUID();
        DataDirFiles.writePrivately(file, node.toString());
        return node;
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        int length = channel.read(pid, 0);
        return length <= 0 ? "unknown" : new String(pid.array(), 0, length, StandardCharsets.US_ASCII);
    }

    private static StoreStartException inUse(Path dir, String holder) {
        return new StoreStartException(("DATA_DIR %s is in use by another ChatLab (process %s). Stop that one first, "
                        + "or set DATA_DIR to a directory of its own for this one. Several ChatLabs that share their discussions "
                        + "need a common DATABASE_URL and one DATA_DIR each.")
                .formatted(dir, holder));
    }

    private static void closeQuietly(@Nullable FileChannel channel, Exception cause) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
