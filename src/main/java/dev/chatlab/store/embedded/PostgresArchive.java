package dev.chatlab.store.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz} so that a half unpacked or damaged copy is never taken for a whole one. */
record PostgresArchive(Path home) {

    /** Says what was unpacked; sizes that differ later betray a power failure before the disk had it all. */
    boolean whole() throws IOException {
        Path mark = mark();
        return Files.exists(mark) && Files.readString(mark).equals(contents(home));
    }

    void unpack(URL archive) throws IOException {
        Path draft = home.resolveSibling(home.getFileName() + ".new");
        DataDirFiles.deleteTree(draft);
        DataDirFiles.deleteTree(home);
        Files.createDirectory(draft);
        try (var packed = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        String contents = contents(draft);
        Files.move(draft, home, ATOMIC_MOVE);
        DataDirFiles.writePrivately(mark(), contents);
    }

    private Path mark() {
        return home.resolve("whole");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!forDevelopers(entry.getName())) {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static boolean forDevelopers(String name) {
        return name.endsWith(".a") || name.endsWith(".pc");
    }

    private static String contents(Path dir) throws IOException {
        long[] filesAndBytes = new long[2];
        Files.walkFileTree(dir, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!dir.equals(file.getParent())) {
                    filesAndBytes[0]++;
                    filesAndBytes[1] += attributes.size();
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return "%d files, %d bytes".formatted(filesAndBytes[0], filesAndBytes[1]);
    }
}
