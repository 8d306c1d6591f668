package dev.chatlab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The process of a {@link Reader}, and whether the server cut any of its sockets. */
final class Readers implements AutoCloseable {
    private final Process process;
    private final AtomicInteger closed = new AtomicInteger();

    Readers(int port, String paths, String token, int sockets) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        Integer.toString(port),
                        paths,
                        token,
                        Integer.toString(sockets)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"open".equals(out.readLine())) {
            throw new IOException("The readers could not connect");
        }
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(_ -> closed.incrementAndGet()));
    }

    int closed() {
        return closed.get();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
