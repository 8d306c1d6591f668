package dev.chatlab.bench;

import java.io.IOException;
import java.util.List;

/** A {@link Listener} with its connections to one contender. */
final class Streams implements AutoCloseable {
    private final Child listener;

    private Streams(long pid) throws IOException {
        listener = Child.java(Listener.class);
        listener.tell("pid " + pid);
    }

    /** So many connections over which a relay of the provider's is asked. */
    static Streams posts(Child relay, int port, String model, int count) throws IOException {
        Streams streams = new Streams(relay.pid());
        for (int i = 0; i < count; i++) {
            streams.listener.tell("post " + port + " " + model);
        }
        return streams;
    }

    /** One socket for each discussion. */
    static Streams sockets(Program program, List<String> discussions, String token) throws IOException {
        Streams streams = new Streams(program.pid());
        for (String id : discussions) {
            streams.listener.tell("socket " + program.port + " " + Client.path(id) + " " + token);
        }
        return streams;
    }

    /** A round in which all streams are asked for over so many milliseconds and heard to their ends. */
    Heard round(int millis) throws IOException {
        listener.tell("go " + millis);
        return Heard.parse(listener.hear());
    }

    @Override
    public void close() {
        listener.close();
    }
}
