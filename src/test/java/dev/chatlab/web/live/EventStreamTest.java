package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private final LiveServer server = new LiveServer();
    private final Talk talk = server.talk("d1");

    @AfterEach
    void close() {
        server.close();
    }

    private record Sse(String type, String id, JsonNode data) {}

    private HttpURLConnection get(String query, String header, String value) throws Exception {
        var url = URI.create("http://127.0.0.1:" + server.port() + "/d1/events" + query)
                .toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setReadTimeout(10_000);
        connection.setRequestProperty(header, value);
        return connection;
    }

    private static BufferedReader reader(HttpURLConnection connection) throws Exception {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Sse next(BufferedReader in) throws Exception {
        String type = null;
        String id = null;
        JsonNode data = null;
        for (String line = in.readLine(); !line.isEmpty() || data == null; line = in.readLine()) {
            if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                data = Json.read(line.substring(6), JsonNode.class);
            }
        }
        assertThat(data.path("type").asText()).isEqualTo(type);
        return new Sse(type, id, data);
    }

    @Test
    void the_same_events_come_as_a_stream_with_ids_on_what_is_stored() throws Exception {
        HttpURLConnection connection = get("", "Accept", "text/event-stream");
        BufferedReader in = reader(connection);
        assertThat(connection.getContentType()).startsWith("text/event-stream");
        assertThat(next(in)).returns("hello", Sse::type).returns(null, Sse::id);
        assertThat(next(in)).returns("discussion.updated", Sse::type).returns("1", Sse::id);
        talk.start();
        assertThat(next(in)).returns("turn.started", Sse::type).returns("2", Sse::id);
        talk.say("Line one\nline two");
        Sse delta = next(in);
        assertThat(delta).returns("turn.delta", Sse::type).returns(null, Sse::id);
        assertThat(delta.data().path("text").asText()).isEqualTo("Line one\nline two");
        talk.complete();
        assertThat(next(in)).returns("turn.completed", Sse::type).returns("3", Sse::id);
    }

    @Test
    void a_stream_resumes_after_the_last_event_id_rather_than_after() throws Exception {
        talk.amend();
        talk.amend();
        talk.amend();
        BufferedReader in = reader(get("?after=0", "Last-Event-ID", "2"));
        assertThat(next(in).data().path("seq").asLong()).isEqualTo(4);
        assertThat(next(in)).returns("3", Sse::id);
        assertThat(next(in)).returns("4", Sse::id);
        assertThat(next(reader(get("?after=4", "Accept", "*/*"))).type()).isEqualTo("hello");
    }

    @Test
    void a_stranger_gets_404_and_a_bad_last_event_id_422() throws Exception {
        assertThat(get("", "X-User", "eve").getResponseCode()).isEqualTo(404);
        assertThat(get("", "Last-Event-ID", "x").getResponseCode()).isEqualTo(422);
    }

    @Test
    void a_stream_ends_when_the_server_stops_or_the_discussion_is_deleted() throws Exception {
        BufferedReader deleted = reader(get("?after=1", "Accept", "*/*"));
        next(deleted);
        talk.delete();
        assertThat(next(deleted)).returns("discussion.updated", Sse::type);
        assertThat(deleted.readLine()).isNull();
        BufferedReader stopped = reader(get("?after=2", "Accept", "*/*"));
        next(stopped);
        LiveServer.await(server.stop());
        assertThat(stopped.readLine()).isNull();
        assertThat(server.open).hasValue(0);
    }
}
