package dev.chatlab.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** How one ChatLab is to be started: its directory, its environment and its port, the same over every restart. */
record Setup(Path home, int port, Map<String, String> environment, List<String> jvm) {
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;

    Setup {
        environment = Map.copyOf(environment);
        jvm = List.copyOf(jvm);
    }

    /** With an embedded database under the directory, limits that no test reaches, and a quick voice. */
    static Setup in(Path home) {
        return new Setup(home, freePort(), Map.of(), List.of())
                .with("DELAY_MS", 5)
                .with("RATE_PER_SECOND", 5_000)
                .with("RATE_BURST", 50_000)
                .with("GUEST_RATE_PER_SECOND", 500)
                .with("GUEST_RATE_BURST", 1_000);
    }

    /** On a new database of the server that all such tests share. */
    static Setup onSharedServer(Path home) {
        return in(home).with("DATABASE_URL", SharedDatabase.create());
    }

    Setup with(String key, Object value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(key, value.toString());
        return new Setup(home, port, all, jvm);
    }

    Setup withFlag(String flag) {
        List<String> all = new ArrayList<>(jvm);
        all.add(flag);
        return new Setup(home, port, environment, all);
    }

    Path dataDir() {
        return home.resolve("data");
    }

    Path personasDir() {
        return home.resolve("personas");
    }

    ProcessBuilder command() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"));
        ClassArchive.path()
                .ifPresent(archive -> words.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off")));
        words.addAll(jvm);
        words.addAll(List.of("-jar", System.getProperty("chatlab.jar", "target/chatlab.jar")));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true);
        Map<String, String> env = builder.environment();
        env.keySet()
                .removeAll(List.of("DATABASE_URL", "PUBLIC_URL", "CORS_ORIGINS", "JWT_SECRET", "JAVA_TOOL_OPTIONS"));
        env.putAll(Map.of("HOST", "127.0.0.1", "PORT", Integer.toString(port)));
        env.putAll(Map.of(
                "DATA_DIR", dataDir().toString(), "PERSONAS_DIR", personasDir().toString()));
        env.putAll(environment);
        return builder;
    }

    /** Below the range from which the system takes ports for outgoing connections, so that a restart finds it free. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
