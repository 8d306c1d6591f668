package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is listed, page by page, and what is taken home. */
class ReadingIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;
    private Table table;

    @BeforeEach
    void a_discussion_is_open() throws Exception {
        client = Client.guest(LAB.process());
        table = client.launch("What is a contract among friends?", Client.THREE);
    }

    @Test
    void discussions_are_listed_newest_first_page_by_page_and_searched() throws Exception {
        List<String> launched = new ArrayList<>(List.of(table.id()));
        for (int i = 0; i < 6; i++) {
            launched.addFirst(client.launch("About apples " + i, Client.THREE).id());
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = client.get("/discussions?limit=3" + cursor).is(200).json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            page.path("items").forEach(item -> listed.add(item.path("id").asText()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
            pages++;
        } while (cursor != null);
        assertThat(listed).isEqualTo(launched);
        assertThat(pages).isEqualTo(3);
        assertThat(client.get("/discussions?q=apples").json().path("items")).hasSize(6);
        assertThat(client.get("/discussions?q=nothing-like-it").json().path("items"))
                .isEmpty();
    }

    @Test
    void turns_are_paged_by_after_and_limit() throws Exception {
        for (int i = 1; i <= 5; i++) {
            table.say("Line " + i);
        }
        JsonNode page = client.get(table.path("/turns?after=1&limit=2")).is(200).json();
        assertThat(page.path("items").findValuesAsText("n")).containsExactly("2", "3");
        JsonNode rest = client.get(
                        table.path("/turns?cursor=" + page.path("nextCursor").asText()))
                .is(200)
                .json();
        assertThat(rest.path("items").findValuesAsText("n")).containsExactly("4", "5");
        assertThat(rest.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void personas_are_listed_with_portraits_and_yaml() throws Exception {
        JsonNode items = client.get("/personas?cast=theorists").is(200).json().path("items");
        assertThat(items.findValuesAsText("id"))
                .contains("dewey", "montessori", "piaget", "vygotsky", "freire", "hooks");
        assertThat(items.path(0).fieldNames())
                .toIterable()
                .contains("id", "name", "short", "dates", "cast", "tagline", "color", "portraitUrl", "builtin");
        assertThat(client.get("/personas?q=freire").json().path("items").findValuesAsText("id"))
                .contains("freire");
        Reply yaml = client.send("GET", "/personas/dewey", null, Map.of("Accept", "application/yaml"))
                .is(200);
        assertThat(yaml.header("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/yaml"));
        assertThat(yaml.body()).contains("id: dewey");
        Reply portrait = client.get(items.path(0).path("portraitUrl").asText().replaceFirst("^.*api/v1", ""))
                .is(200);
        assertThat(portrait.header("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("image/svg+xml"));
        assertThat(portrait.body()).contains("<svg").doesNotContain("<script");
        client.get("/personas/nobody-at-all").isProblem(404);
    }

    @Test
    void exports_hold_every_turn() throws Exception {
        table.auto(3);
        table.awaitQuiet(SocketClient.SOON);
        table.say("And what do you say to <b>that</b> & this?");
        List<JsonNode> turns = table.turns();
        for (String format : List.of("md", "txt", "json", "html")) {
            Reply file = client.get(table.path("/export?format=" + format)).is(200);
            assertThat(file.header("Content-Disposition"))
                    .hasValueSatisfying(
                            d -> assertThat(d).startsWith("attachment").contains("." + format));
            for (JsonNode turn : turns) {
                assertThat(file.body())
                        .contains(turn.path("speaker").path("name").asText());
                String words = turn.path("text").asText().replaceAll("(?s)[\\[.,;:?!'’\"“].*", "");
                assertThat(file.body()).as(format).contains(words.split("<")[0].strip());
            }
        }
        assertThat(client.get(table.path("/export?format=html")).body()).doesNotContain("<b>that</b>", "<script");
        assertThat(client.get(table.path("/export?format=json")).json().findValue("turns"))
                .hasSize(4);
    }
}
