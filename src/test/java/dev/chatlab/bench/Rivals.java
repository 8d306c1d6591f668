package dev.chatlab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ChatLab and the bare relays, all running in front of one provider. */
final class Rivals implements AutoCloseable {
    static final String CHATLAB = "ChatLab";
    static final String VERTX = "bare Vert.x";
    static final String NGINX = "nginx";
    private static final String TOPIC = """
            {"topic":"Should pupils be graded on what they make?","personas":["dewey","montessori","freire"]}""";

    private final String model;
    private final Map<String, Child> relays = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Program program;
    private final List<String> discussions = new ArrayList<>();
    private String token = "";

    private Rivals(Program program, String model) {
        this.program = program;
        this.model = model;
    }

    /** {@code dir} is for their files. */
    static Rivals start(Path dir, int provider, String model) throws Exception {
        Rivals rivals = new Rivals(new Program(dir), model);
        if (Nginx.isInstalled()) {
            int port = Child.freePort();
            rivals.relay(NGINX, port, Nginx.start(dir, port, provider));
        }
        int port = Child.freePort();
        rivals.relay(VERTX, port, Child.java(ByteRelay.class, port, provider));
        rivals.program.start(
                Map.of("OPENAI_BASE_URL", "http://127.0.0.1:" + provider, "OPENAI_MODEL", model, "VOICE", "openai"));
        Runtime.getRuntime().addShutdownHook(new Thread(rivals.program::stop));
        rivals.token = rivals.program.post("/auth/guest", "", "").getString("accessToken");
        return rivals;
    }

    private void relay(String name, int port, Child relay) throws IOException, InterruptedException {
        relays.put(name, relay.listening(port));
        ports.put(name, port);
    }

    /** Each with readers of its own; ChatLab has a discussion for each. */
    Map<String, Streams> streams(int count) throws Exception {
        while (discussions.size() < count) {
            discussions.add(program.post("/discussions", token, TOPIC).getString("id"));
        }
        Map<String, Streams> streams = new LinkedHashMap<>();
        for (Map.Entry<String, Child> relay : relays.entrySet()) {
            streams.put(relay.getKey(), Streams.posts(relay.getValue(), ports.get(relay.getKey()), model, count));
        }
        streams.put(CHATLAB, Streams.sockets(program, discussions.subList(0, count), token));
        return streams;
    }

    @Override
    public void close() {
        relays.values().forEach(Child::close);
        program.stop();
    }
}
