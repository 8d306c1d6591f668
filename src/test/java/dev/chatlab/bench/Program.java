package dev.chatlab.bench;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real jar as a process of its own, which can be killed and started again on the same data. */
final class Program {
    private static final String READY = "ChatLab is ready";
    private static final String MANY = "200000";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path dir;
    final int port;
    private Process process;

    Program(Path dir) throws IOException {
        this.dir = dir;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    void start(int delayMillis) throws IOException {
        start(Map.of("DELAY_MS", Integer.toString(delayMillis)));
    }

    /** Returns when the program says that it is ready. */
    void start(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                System.getProperty("chatlab.jar", "target/chatlab.jar")));
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "DATA_DIR",
                        dir.resolve("data").toString(),
                        "PERSONAS_DIR",
                        dir.resolve("personas").toString(),
                        "RATE_PER_SECOND",
                        MANY,
                        "RATE_BURST",
                        MANY,
                        "LOG_LEVEL",
                        "warn"));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line == null || !line.startsWith(READY); line = out.readLine()) {
            if (line == null) {
                throw new IOException("The program ended before it was ready");
            }
            System.out.println(line);
        }
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(System.out::println));
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does; its database goes on as an orphan. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** The answer's JSON; fails with its body on any status of 400 and above. */
    JsonObject post(String path, String token, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json.isEmpty()) {
            request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                    .POST(BodyPublishers.noBody());
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(response.body());
        }
        return response.body().isEmpty() ? new JsonObject() : new JsonObject(response.body());
    }
}
