package dev.chatlab.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another JVM that runs {@link ChildStarter} on a directory. */
record Child(Process process, String answer) implements AutoCloseable {

    static Child startedOn(Path dataDir) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ChildStarter.class.getName(),
                        dataDir.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(ChildStarter.READY) || line.startsWith(ChildStarter.REFUSED)) {
                return new Child(process, line);
            }
        }
        throw new IllegalStateException("The child said neither yes nor no; it ended with "
                + process.onExit().join());
    }

    ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(answer.substring(ChildStarter.READY.length())))
                .orElseThrow();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
