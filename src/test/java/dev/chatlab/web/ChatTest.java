package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.Profile;
import dev.chatlab.theorist.TheoristMessage;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatTest {
    private static final List<Persona> CAST = List.of(
            People.persona("montessori", "Maria Montessori", "prepared environment"),
            People.persona("dewey", "John Dewey", "experience"));

    @RegisterExtension
    static final Served SERVED = new Served();

    private static volatile TakeTurn asked;
    private static final CompletableFuture<TheoristMessage.Hush> HUSHED = new CompletableFuture<>();

    @BeforeAll
    static void seat_the_theorists() {
        SERVED.bus.serve(Bus.Address.PERSONAS, PersonaMessage.class, ChatTest::library);
        for (Persona persona : CAST) {
            SERVED.bus.serve(Bus.Address.theorist("stock", persona.id()), TheoristMessage.class, ChatTest::theorist);
        }
    }

    private static Future<? extends Message> library(PersonaMessage message) {
        if (message instanceof PersonaMessage.Browse) {
            return Future.succeededFuture(
                    new PersonaMessage.Listing(CAST.stream().map(Profile::of).toList()));
        }
        return message instanceof PersonaMessage.Find find
                ? CAST.stream()
                        .filter(p -> p.id().equals(find.id()))
                        .findFirst()
                        .map(p -> Future.succeededFuture(new PersonaMessage.Found(p, "id: " + p.id() + "\n")))
                        .orElse(Future.failedFuture(new Failure.NotFound("No such character.")))
                : Future.succeededFuture(new PersonaMessage.Catalogue(CAST));
    }

    /** Speaks in a way that the topic asks for. */
    private static Future<? extends Message> theorist(TheoristMessage message) {
        if (message instanceof TheoristMessage.Hush hush) {
            if (asked.brief().topic().contains("for ever")) {
                HUSHED.complete(hush);
            }
            return Future.succeededFuture(Done.DONE);
        }
        asked = (TakeTurn) message;
        say(new Utterance.Words(2, 1, "Children learn"));
        String topic = asked.brief().topic();
        if (topic.contains("for ever")) {
            SERVED.vertx.setPeriodic(20, timer -> say(new Utterance.Words(2, 1, " by doing")));
        } else if (topic.contains("fail")) {
            SERVED.vertx.setTimer(50, timer -> say(new Utterance.Failed(2, 1, "timeout", "The voice did not come.")));
        } else {
            SERVED.vertx.setTimer(1_500, timer -> {
                say(new Utterance.Words(2, 1, " by doing [[t1]]."));
                Turn.Speech speech = new Turn.Speech("Children learn by doing [[t1]].", List.of(), Move.ANSWER, null);
                say(new Utterance.Finished(2, 1, speech));
            });
        }
        return Future.succeededFuture(Done.DONE);
    }

    private static void say(Utterance utterance) {
        SERVED.bus.tell(asked.replyTo(), utterance);
    }

    private static HttpResponse<String> chat(String json, String... headers) throws Exception {
        return SERVED.post("/api/chat", json, headers);
    }

    @Test
    void a_question_is_answered_in_json_by_one_theorist() throws Exception {
        HttpResponse<String> response = chat("{\"message\":\"How do children learn?\"}", "Accept", "application/json");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Served.json(response).getString("reply")).isEqualTo("Children learn by doing.");
        assertThat(Served.json(response).getString("theorist")).isEqualTo("dewey");
        assertThat(Served.json(response).getString("notice")).contains("no AI model");
        assertThat(response.headers().firstValue("X-Voice"))
                .contains(asked.voice())
                .contains("scripted");
        assertThat(asked.brief().n()).isEqualTo(2);
        assertThat(asked.brief().tail().getFirst().text()).isEqualTo("How do children learn?");
        assertThat(asked.brief().tail().getFirst().speaker().isUser()).isTrue();
    }

    @Test
    void whoever_is_named_or_whose_words_are_used_answers() throws Exception {
        assertThat(chat("{\"message\":\"Why a prepared environment?\"}")
                        .headers()
                        .firstValue("X-Theorist"))
                .contains("montessori");
        assertThat(chat("{\"message\":\"Montessori on experience?\"}").headers().firstValue("X-Theorist"))
                .contains("montessori");
        assertThat(chat("{\"message\":\"x\",\"theorist\":\"montessori\"}")
                        .headers()
                        .firstValue("X-Theorist"))
                .contains("montessori");
    }

    @Test
    void without_json_the_words_arrive_while_they_are_spoken() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", SERVED.port)) {
            InputStream in = open(socket, "{\"message\":\"slowly\"}");
            byte[] buffer = new byte[4096];
            String soFar = "";
            while (!soFar.contains("Children learn")) {
                soFar += new String(buffer, 0, in.read(buffer));
            }
            assertThat(soFar)
                    .startsWith("HTTP/1.1 200")
                    .contains("text/plain")
                    .contains("chunked")
                    .doesNotContain("by doing");
            assertThat(soFar + new String(in.readAllBytes()))
                    .contains(" by doing.")
                    .doesNotContain("[[")
                    .endsWith("0\r\n\r\n");
        }
    }

    private static InputStream open(Socket socket, String json) throws Exception {
        String request =
                "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ";
        socket.getOutputStream().write((request + json.length() + "\r\n\r\n" + json).getBytes());
        return socket.getInputStream();
    }

    @Test
    void whoever_goes_away_is_not_spoken_to_any_longer() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", SERVED.port)) {
            InputStream in = open(socket, "{\"message\":\"speak for ever\"}");
            assertThat(in.read()).isEqualTo('H');
        }
        assertThat(HUSHED.get(5, TimeUnit.SECONDS).turn()).isEqualTo(2);
    }

    @Test
    void a_voice_that_fails_is_a_problem_where_it_can_still_be_told_and_a_line_where_not() throws Exception {
        HttpResponse<String> json = chat("{\"message\":\"please fail\"}", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(503);
        assertThat(Served.json(json).getString("code")).isEqualTo("timeout");
        assertThat(chat("{\"message\":\"please fail\"}").body())
                .startsWith("Children learn")
                .contains("The voice did not come.");
    }

    @Test
    void bad_questions_are_refused() throws Exception {
        assertThat(chat("{\"message\":\" \"}").statusCode()).isEqualTo(422);
        assertThat(chat("{}").statusCode()).isEqualTo(422);
        assertThat(chat("{\"message\":5}").statusCode()).isEqualTo(422);
        assertThat(chat("nonsense").statusCode()).isEqualTo(400);
        assertThat(chat("{\"message\":\"" + "x".repeat(10_241) + "\"}").statusCode())
                .isEqualTo(413);
        HttpResponse<String> nobody = chat("{\"message\":\"x\",\"theorist\":\"nobody\"}");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("/theorist");
    }

    @Test
    void a_character_is_shown_as_json_as_its_file_and_as_a_picture() throws Exception {
        String bearer = SERVED.bearer();
        HttpResponse<String> card = SERVED.get("/api/v1/personas/dewey", "Authorization", bearer);
        assertThat(Served.json(card).fieldNames())
                .contains("id", "name", "dates", "cast", "tagline", "color", "portraitUrl", "builtin", "version");
        HttpResponse<String> yaml =
                SERVED.get("/api/v1/personas/dewey", "Authorization", bearer, "Accept", "application/yaml");
        assertThat(yaml.body()).isEqualTo("id: dewey\n");
        HttpResponse<String> picture = SERVED.get(Served.json(card).getString("portraitUrl"));
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(picture.body()).contains("<title>John Dewey</title>").doesNotContain("<script");
        assertThat(SERVED.get("/api/v1/personas?limit=1", "Authorization", bearer)
                        .body())
                .contains("montessori")
                .contains("\"nextCursor\":\"montessori\"");
        assertThat(SERVED.get("/api/v1/personas?limit=1&cursor=montessori", "Authorization", bearer)
                        .body())
                .contains("dewey")
                .contains("\"nextCursor\":null");
        assertThat(SERVED.get("/api/v1/personas/nobody", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(404);
    }
}
