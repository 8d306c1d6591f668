package dev.chatlab.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The classes of the jar as a running ChatLab had them, so that the JVM need not load a hundred times what it loaded before:
 * a third off each start. Made once per run; the JVM does without when it does not fit.
 */
final class ClassArchive {
    private static Optional<Path> made;

    private ClassArchive() {}

    static synchronized Optional<Path> path() throws IOException, InterruptedException {
        if (made == null) {
            made = Optional.empty();
            made = Optional.of(make());
        }
        return made;
    }

    private static Path make() throws IOException, InterruptedException {
        TempHome home = new TempHome();
        Path archive = home.create().resolve("classes.jsa");
        Runtime.getRuntime().addShutdownHook(new Thread(home::delete));
        Setup setup = Setup.onSharedServer(archive.getParent()).withFlag("-XX:ArchiveClassesAtExit=" + archive);
        try (ChatLabProcess lab = ChatLabProcess.start(setup)) {
            Table table = Client.guest(lab).launch("What is worth keeping?", Client.THREE);
            try (SocketClient socket = table.socket()) {
                table.next();
                socket.awaitTurn("turn.completed", 1);
            }
            lab.terminate();
        }
        return archive;
    }
}
