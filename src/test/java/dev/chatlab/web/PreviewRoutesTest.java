package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.PersonaMessage.Found;
import dev.chatlab.theorist.TheoristMessage;
import dev.chatlab.theorist.TheoristVerticle;
import dev.chatlab.theorist.Voices;
import dev.chatlab.voice.scripted.ScriptedVoice;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two theorists who answer, one who never does, one who refuses and one who is not there. */
class PreviewRoutesTest {
    @RegisterExtension
    static final Served SERVED = new Served();

    private static String bearer;

    @BeforeAll
    static void seat_the_theorists() throws Exception {
        bearer = SERVED.bearer();
        SERVED.bus.serve(Bus.Address.PERSONAS, PersonaMessage.class, PreviewRoutesTest::library);
        ScriptedVoice voice = new ScriptedVoice(SERVED.vertx, Cast.ISSUES, Cast::find, 0);
        voice.prepare(Cast.IDS.stream().map(Cast::find).toList());
        Voices voices = Voices.of(Map.of("scripted", voice));
        for (String id : List.of("dewey", "montessori")) {
            SERVED.vertx
                    .deployVerticle(new TheoristVerticle(SERVED.bus, Cast.find(id), voices))
                    .await();
        }
        SERVED.vertx
                .deployVerticle(new TheoristVerticle(SERVED.bus, Cast.find("hooks"), Voices.of(Map.of())))
                .await();
        SERVED.bus.serve(
                Bus.Address.theorist("stock", "skinner"),
                TheoristMessage.class,
                ask -> Promise.<Message>promise().future());
    }

    private static Future<Found> library(PersonaMessage message) {
        String id = ((PersonaMessage.Find) message).id();
        Persona persona = Cast.find(id);
        return persona == null
                ? Future.failedFuture(new Failure.NotFound("There is no character " + id + "."))
                : Future.succeededFuture(new Found(persona, ""));
    }

    private static HttpResponse<String> preview(String... personas) throws Exception {
        JsonObject body = new JsonObject().put("topic", "Should pupils be graded?");
        return SERVED.post(
                "/api/v1/previews",
                body.put("personas", new JsonArray(List.of(personas))).encode(),
                "Authorization",
                bearer);
    }

    @Test
    void who_is_slow_refuses_or_is_missing_is_an_item_with_an_error_and_the_others_are_told() throws Exception {
        HttpResponse<String> response = preview("dewey", "skinner", "freire", "hooks", "montessori");
        assertThat(response.statusCode()).isEqualTo(200);
        List<JsonObject> items = Served.json(response).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(items)
                .extracting(item -> item.getString("persona"))
                .containsExactly("dewey", "skinner", "freire", "hooks", "montessori");
        assertThat(items.get(0).getString("perspective")).isNotBlank();
        assertThat(items.get(4).getString("perspective")).isNotBlank();
        List<JsonObject> missing = items.subList(1, 4);
        assertThat(missing)
                .extracting(item -> item.getJsonObject("error").getString("code"))
                .containsExactly("timeout", "voice_missing", "voice_missing");
        assertThat(missing).allSatisfy(item -> {
            assertThat(item.getValue("perspective")).isNull();
            assertThat(item.getJsonArray("clashes")).isEmpty();
            assertThat(item.getJsonObject("error").getString("detail")).contains(item.getString("name"));
        });
    }

    @Test
    void one_who_answers_has_no_error_and_says_which_voice_speaks() throws Exception {
        JsonObject item = Served.json(preview("dewey")).getJsonArray("items").getJsonObject(0);
        assertThat(item.getValue("error")).isNull();
        assertThat(item.getJsonObject("voice").getString("provider")).isEqualTo("scripted");
    }
}
