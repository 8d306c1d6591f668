package dev.chatlab.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One discussion as its owner works with it over HTTP. */
record Table(Client client, String id) {
    private static final int MOST = 200;

    String path(String rest) {
        return "/discussions/" + id + rest;
    }

    Table as(Client other) {
        return new Table(other, id);
    }

    JsonNode discussion() throws IOException, InterruptedException {
        return client.get(path("")).is(200).json();
    }

    /** The number of the turn that was opened. */
    int next() throws IOException, InterruptedException {
        return client.post(path("/next"), null).is(202).json().path("turn").asInt();
    }

    Reply next(String key) throws IOException, InterruptedException {
        return client.post(path("/next"), null, key);
    }

    JsonNode say(String text) throws IOException, InterruptedException {
        return client.post(path("/say"), Map.of("text", text)).is(201).json();
    }

    Reply say(String text, String key) throws IOException, InterruptedException {
        return client.post(path("/say"), Map.of("text", text), key);
    }

    Reply auto(int turns) throws IOException, InterruptedException {
        return client.post(path("/auto"), Map.of("turns", turns)).is(202);
    }

    Reply stop() throws IOException, InterruptedException {
        return client.post(path("/stop"), null).is(202);
    }

    /** Every turn there is, page after page. */
    List<JsonNode> turns() throws IOException, InterruptedException {
        return turnsAfter(0);
    }

    List<JsonNode> turnsAfter(int n) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int after = n;
        do {
            page = client.get(path("/turns?limit=" + MOST + "&after=" + after))
                    .is(200)
                    .json();
            page.path("items").forEach(all::add);
            after = all.isEmpty() ? n : all.getLast().path("n").asInt();
        } while (page.path("items").size() == MOST);
        return all;
    }

    JsonNode turn(int n) throws IOException, InterruptedException {
        return client.get(path("/turns?limit=1&after=" + (n - 1)))
                .is(200)
                .json()
                .path("items")
                .path(0);
    }

    SocketClient socket() throws InterruptedException {
        return SocketClient.open(this, 0, frame -> {});
    }

    SocketClient socket(long after, Consumer<JsonNode> each) throws InterruptedException {
        return SocketClient.open(this, after, each);
    }

    /** Waits until nobody speaks and nothing is to come; a database that is away for a while is waited for too. */
    JsonNode awaitQuiet(Duration most) throws IOException, InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (true) {
            Reply reply = client.get(path(""));
            if (reply.status() != 503) {
                JsonNode now = reply.is(200).json();
                if (!now.path("state").asText().equals("speaking")) {
                    return now;
                }
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("Still speaking after " + most + ": " + reply.body());
            }
            Thread.sleep(20);
        }
    }
}
