package dev.chatlab.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Somebody who writes characters of their own. */
record Writer(Client client) {
    private static final Map<String, String> YAML = Map.of("Content-Type", "application/yaml");

    static Writer guest(ChatLabProcess lab) throws Exception {
        return new Writer(Client.guest(lab));
    }

    Writer at(ChatLabProcess lab) {
        return new Writer(client.at(lab));
    }

    Reply create(String yaml) throws Exception {
        return client.send("POST", "/personas", yaml, YAML);
    }

    Reply create(String yaml, String key) throws Exception {
        return client.send("POST", "/personas", yaml, with("Idempotency-Key", key));
    }

    Reply put(String id, String yaml) throws Exception {
        return client.send("PUT", "/personas/" + id, yaml, YAML);
    }

    Reply put(String id, String yaml, String ifMatch) throws Exception {
        return client.send("PUT", "/personas/" + id, yaml, with("If-Match", ifMatch));
    }

    Reply check(String yaml) throws Exception {
        return client.send("POST", "/personas/check", yaml, YAML);
    }

    /** The file of a character; a query may follow its id. */
    Reply yaml(String id) throws Exception {
        return client.send("GET", "/personas/" + id, null, Map.of("Accept", "application/yaml"));
    }

    Reply get(String id) throws Exception {
        return client.get("/personas/" + id);
    }

    /** Ids as listed. */
    List<String> ids(String query) throws Exception {
        JsonNode items =
                client.get("/personas?limit=200&" + query).is(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static Map<String, String> with(String header, String value) {
        Map<String, String> headers = new TreeMap<>(YAML);
        headers.put(header, value);
        return headers;
    }
}
