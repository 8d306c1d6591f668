package dev.chatlab.store.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * As whom PostgreSQL runs. It refuses root, so for root its programs start in a user namespace of their own, or, where
 * containers forbid that, as the user who owns the data directory.
 */
record PostgresUser(List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    static PostgresUser of(PostgresLayout layout) {
        return of(layout, true);
    }

    static PostgresUser of(PostgresLayout layout, boolean namespaces) {
        try {
            if (!runningAsRoot()) {
                return new PostgresUser(List.of());
            }
            int owner = id(layout.root(), "uid");
            if (owner != ROOT) {
                return as(owner, id(layout.root(), "gid"));
            }
            if (namespaces && works(List.of("unshare", "-U", "true"))) {
                return new PostgresUser(List.of("unshare", "-U"));
            }
            PostgresUser nobody = as(NOBODY, NOBODY);
            giveAway(layout);
            return nobody;
        } catch (IOException e) {
            throw DataDirFiles.unusable(layout.root(), e);
        }
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /** In a session of its own, so that Ctrl-C in a terminal reaches ChatLab alone, which then stops it in order. */
    List<String> daemon(List<String> program) {
        List<String> command = command(program);
        if (onPath("setsid")) {
            command.addFirst("setsid");
        }
        return command;
    }

    private static PostgresUser as(int uid, int gid) {
        List<String> prefix =
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all");
        if (!works(new PostgresUser(prefix).command(List.of("true")))) {
            throw new StoreStartException(
                    "PostgreSQL does not run as root, and this system allows neither 'unshare -U' nor "
                            + "'setpriv'. Run ChatLab as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.");
        }
        return new PostgresUser(prefix);
    }

    private static boolean works(List<String> command) {
        try {
            return PostgresTool.run(command, "", LIMIT).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    private static void giveAway(PostgresLayout layout) throws IOException {
        Files.walkFileTree(layout.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                return give(dir);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }
        });
    }

    private static FileVisitResult give(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean runningAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? id(self, "uid") == ROOT : "root".equals(System.getProperty("user.name"));
    }

    private static int id(Path path, String which) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + which);
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }
}
