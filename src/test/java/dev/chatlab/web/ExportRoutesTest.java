package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.export.Figures;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportRoutesTest {
    private static final String ID = "6f1e0d6a-3a6d-4b8e-9c43-0a1b2c3d4e5f";
    private static final String PATH = "/api/v1/discussions/" + ID + "/export";
    private static final int MANY = 250;

    @RegisterExtension
    static final Served SERVED = new Served();

    private static String bearer;

    @BeforeAll
    static void store_a_long_discussion() throws Exception {
        JsonObject session = Served.json(SERVED.post("/api/v1/auth/guest", null));
        bearer = "Bearer " + session.getString("accessToken");
        Instant then = Instant.parse("2026-11-21T08:30:00Z");
        SERVED.store.reader = session.getJsonObject("user").getString("id");
        SERVED.store.view = view(MANY, then);
        SERVED.store.turns = IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> Turn.byUser(n, new Speaker(Speaker.Kind.USER, "u", "Ada"), "Sentence " + n + ".", then))
                .toList();
    }

    private static View view(int turns, Instant then) {
        return new View(
                ID,
                "A \"long\" talk",
                "Why?",
                "en",
                Length.NORMAL,
                Policy.ROUND,
                "scripted",
                1,
                List.of(new Seat("dewey", "v", "John Dewey", null)),
                View.State.IDLE,
                null,
                turns,
                turns,
                new View.AutoPlay(0),
                null,
                false,
                false,
                then,
                then);
    }

    private static HttpResponse<String> export(String query) throws Exception {
        return SERVED.get(PATH + query, "Authorization", bearer);
    }

    @Test
    void a_transcript_of_many_pages_comes_whole_in_every_format() throws Exception {
        assertThat(Served.json(export("?format=json")).getJsonArray("turns")).hasSize(MANY);
        for (String format : List.of("md", "txt", "html")) {
            assertThat(export("?format=" + format).body())
                    .contains("Sentence 1.")
                    .contains("Sentence 100.")
                    .contains("Sentence 101.")
                    .contains("Sentence " + MANY + ".");
        }
    }

    private static byte[] file(String format) throws Exception {
        HttpRequest request = SERVED.to(PATH + "?format=" + format)
                .header("Authorization", bearer)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static List<String> told() throws Exception {
        List<String> told = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file("pdf"))) {
            told.addAll(Figures.told(pdf));
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file("docx")))) {
            told.addAll(Figures.told(document));
        }
        return told;
    }

    @Test
    void documents_begin_with_the_score_of_their_newest_turns_unless_nothing_was_said() throws Exception {
        assertThat(told()).hasSize(2).allMatch(text -> text.startsWith("Score: 250 turns on Why?"));
        View whole = SERVED.store.view;
        List<Turn> turns = SERVED.store.turns;
        SERVED.store.view = view(0, whole.createdAt());
        SERVED.store.turns = List.of();
        try {
            assertThat(told()).isEmpty();
        } finally {
            SERVED.store.view = whole;
            SERVED.store.turns = turns;
        }
    }

    @Test
    void it_is_an_attachment_with_a_name_of_its_own() throws Exception {
        HttpResponse<String> response = export("");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"A-long-talk.md\"");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/markdown; charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nobody_else_gets_it_and_no_other_format_exists() throws Exception {
        assertThat(SERVED.get(PATH, "Authorization", SERVED.bearer()).statusCode())
                .isEqualTo(404);
        assertThat(SERVED.get(PATH).statusCode()).isEqualTo(401);
        assertThat(export("?format=exe").statusCode()).isEqualTo(422);
    }

    @Test
    void turns_are_paged_by_number() throws Exception {
        String turns = "/api/v1/discussions/" + ID + "/turns";
        JsonObject first = Served.json(SERVED.get(turns + "?limit=200", "Authorization", bearer));
        assertThat(first.getJsonArray("items")).hasSize(200);
        assertThat(first.getString("nextCursor")).isEqualTo("200");
        JsonObject last = Served.json(SERVED.get(turns + "?cursor=200", "Authorization", bearer));
        assertThat(last.getJsonArray("items")).hasSize(50);
        assertThat(last.getString("nextCursor")).isNull();
    }
}
