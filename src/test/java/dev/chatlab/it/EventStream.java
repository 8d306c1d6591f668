package dev.chatlab.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A program that follows a discussion as server-sent events. */
final class EventStream implements AutoCloseable {
    private final HttpResponse<Stream<String>> response;
    private final List<Event> events = new ArrayList<>();
    private boolean ended;

    /** One event; {@code id} is null where the server sent none. */
    record Event(String type, String id, JsonNode data) {}

    private EventStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static EventStream open(Table table, Map<String, String> headers) throws IOException, InterruptedException {
        return new EventStream(Client.HTTP.send(
                table.client().request("GET", table.path("/events"), null, headers), BodyHandlers.ofLines()));
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private void read() {
        String[] fields = new String[3];
        try {
            response.body().forEach(line -> field(line, fields));
        } catch (RuntimeException cut) {
            // Closed by the test, or the server went away.
        } finally {
            end();
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private void field(String line, String[] fields) {
        if (line.startsWith("event:")) {
            fields[0] = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
            fields[1] = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            fields[2] = line.substring(5);
        } else if (line.isEmpty() && fields[2] != null) {
            add(new Event(fields[0], fields[1], Json.read(fields[2], JsonNode.class)));
            java.util.Arrays.fill(fields, null);
        }
    }

    private synchronized void add(Event event) {
        events.add(event);
        notifyAll();
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    synchronized Event await(Predicate<Event> wanted) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (int at = 0; ; at++) {
            while (at == events.size()) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0 || ended) {
                    throw new AssertionError("No such event among " + events);
                }
                wait(left);
            }
            if (wanted.test(events.get(at))) {
                return events.get(at);
            }
        }
    }

    @Override
    public void close() {
        response.body().close();
    }
}
