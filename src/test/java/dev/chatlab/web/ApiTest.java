package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.auth.TokenSettings;
import dev.chatlab.auth.Tokens;
import dev.chatlab.json.Json;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiTest {
    @RegisterExtension
    static final Served SERVED = new Served();

    private static Api api() throws Exception {
        Tokens tokens = Tokens.open(SERVED.vertx, SERVED.bus, new TokenSettings(Served.SECRET))
                .await(5, TimeUnit.SECONDS);
        Identity identity = new Identity(SERVED.bus, tokens, new RateLimits(HttpSettings.Limits.STANDARD));
        return Api.open(SERVED.vertx, ApiDocument.load(), identity, 10_240).await(10, TimeUnit.SECONDS);
    }

    @Test
    void a_handler_without_an_operation_stops_the_start() throws Exception {
        Api api = api();
        assertThatThrownBy(() -> api.on("inventedHere", call -> Future.succeededFuture()))
                .hasMessageContaining("inventedHere");
    }

    @Test
    void an_operation_without_a_handler_stops_the_start_and_so_does_one_bound_twice() throws Exception {
        Api api = api();
        api.on("isAlive", call -> call.nothing());
        assertThatThrownBy(api::router).hasMessageContaining("launchDiscussion").hasMessageNotContaining("isAlive");
        assertThatThrownBy(() -> api.on("isAlive", call -> call.nothing())).hasMessageContaining("isAlive");
    }

    @Test
    void a_turn_has_just_the_fields_that_the_document_names() {
        JsonObject schema = ApiDocument.read(ApiDocument.OPENAPI)
                .getJsonObject("components")
                .getJsonObject("schemas");
        Turn turn = Turn.byUser(1, new Speaker(Speaker.Kind.USER, "u", "Ada"), "Hello.", Instant.EPOCH);
        JsonObject json = new JsonObject(Json.write(turn));
        assertThat(json.fieldNames()).isEqualTo(required(schema, "Turn"));
        assertThat(json.getJsonObject("speaker").fieldNames()).isEqualTo(required(schema, "Speaker"));
    }

    private static Set<String> required(JsonObject schemas, String name) {
        JsonArray required = schemas.getJsonObject(name).getJsonArray("required");
        return Set.copyOf(required.stream().map(String.class::cast).toList());
    }
}
