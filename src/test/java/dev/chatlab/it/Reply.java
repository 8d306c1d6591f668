package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** A response, read to its end. */
record Reply(int status, java.net.http.HttpHeaders headers, String body) {
    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        return Json.read(body, JsonNode.class);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    String etag() {
        return header("ETag").orElseThrow();
    }

    Reply is(int expected) {
        assertThat(status).as("status of %s", body).isEqualTo(expected);
        return this;
    }

    /** A problem as RFC 9457 and the contract have it, telling nothing of the program's inside. */
    Reply isProblem(int expected, String... codes) {
        is(expected);
        assertThat(header("Content-Type"))
                .as(body)
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(json().path("title").asText()).isNotBlank();
        assertThat(json().path("detail").asText()).isNotBlank();
        assertThat(json().path("code").asText()).as(body).isNotBlank();
        if (codes.length > 0) {
            assertThat(json().path("code").asText()).as(body).isIn((Object[]) codes);
        }
        assertThat(header("X-Request-Id")).hasValue(json().path("requestId").asText());
        assertThat(body).doesNotContain("Exception", "\tat ", "dev.chatlab", "io.vertx", "java.");
        return this;
    }

    List<String> pointers() {
        return json().path("errors").findValuesAsText("pointer");
    }
}
