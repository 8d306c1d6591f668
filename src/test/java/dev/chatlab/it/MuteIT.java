package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is muted stays at the table and speaks only when named, whatever happens to the server. */
@Timeout(120)
class MuteIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 1);

    private Table table;

    @BeforeEach
    void a_discussion_is_open() throws Exception {
        table = Client.guest(LAB.process()).launch("Should homework be graded?", Client.THREE);
    }

    private JsonNode mute(String... ids) throws Exception {
        return table.client()
                .patch(table.path(""), Map.of("muted", List.of(ids)))
                .is(200)
                .json();
    }

    private static List<String> muted(JsonNode discussion) {
        List<String> muted = new ArrayList<>();
        for (JsonNode seat : discussion.path("seats")) {
            if (seat.path("muted").asBoolean()) {
                muted.add(seat.path("persona").asText());
            } else {
                assertThat(seat.has("muted")).isFalse();
            }
        }
        return muted;
    }

    private List<String> speakers() throws Exception {
        return table.turns().stream()
                .map(turn -> turn.path("speaker").path("id").asText())
                .toList();
    }

    @Test
    void a_muted_seat_is_passed_over_before_and_after_a_restart() throws Exception {
        String next = table.discussion().path("upNext").path("id").asText();
        JsonNode now = mute(next);
        assertThat(muted(now)).containsExactly(next);
        assertThat(now.path("upNext").path("id").asText()).isNotBlank().isNotEqualTo(next);
        assertThat(table.discussion()).isEqualTo(now);
        table.auto(4);
        JsonNode after = table.awaitQuiet(SocketClient.SOON);
        assertThat(speakers()).hasSize(4).doesNotContain(next);
        LAB.killAndRestart();
        table = table.as(table.client().at(LAB.process()));
        assertThat(table.discussion()).isEqualTo(after);
        table.auto(4);
        table.awaitQuiet(SocketClient.SOON);
        assertThat(speakers()).hasSize(8).doesNotContain(next);
        table.client().post(table.path("/next"), Map.of("speaker", next)).is(202);
        assertThat(muted(table.awaitQuiet(SocketClient.SOON))).containsExactly(next);
        assertThat(speakers()).hasSize(9).endsWith(next);
        assertThat(muted(mute())).isEmpty();
    }

    @Test
    void everybody_who_follows_learns_at_once_who_is_next_and_a_replay_tells_it_again() throws Exception {
        try (SocketClient other = table.socket()) {
            String next = table.discussion().path("upNext").path("id").asText();
            long seq = mute(next).path("seq").asLong();
            JsonNode told = other.await(frame -> frame.path("seq").asLong() == seq
                    && frame.path("type").asText().equals("discussion.updated"));
            assertThat(told.path("discussion")).isEqualTo(table.discussion());
            assertThat(told.has("next")).isFalse();
        }
        try (SocketClient late = table.socket()) {
            JsonNode told = late.await(frame -> frame.path("seq").asLong() == 2
                    && frame.path("type").asText().equals("discussion.updated"));
            assertThat(told.path("discussion")).isEqualTo(table.discussion());
        }
    }

    @Test
    void where_all_are_muted_next_says_how_to_go_on() throws Exception {
        assertThat(mute("dewey", "montessori", "freire").path("upNext").isNull())
                .isTrue();
        JsonNode refusal =
                table.client().post(table.path("/next"), null).isProblem(422).json();
        assertThat(refusal.path("code").asText()).isEqualTo("no_speaker");
        assertThat(refusal.path("detail").asText()).contains("Ask one of them by name");
        table.client().post(table.path("/next"), Map.of("speaker", "freire")).is(202);
        table.awaitQuiet(SocketClient.SOON);
        assertThat(speakers()).containsExactly("freire");
    }

    @Test
    void a_list_with_a_stranger_is_refused_as_a_whole() throws Exception {
        JsonNode refusal = table.client()
                .patch(table.path(""), Map.of("muted", List.of("dewey", "plato")))
                .isProblem(422)
                .json();
        assertThat(refusal.path("errors").path(0).path("pointer").asText()).isEqualTo("/muted/1");
        assertThat(muted(table.discussion())).isEmpty();
        table.client().patch(table.path(""), Map.of("muted", "dewey")).isProblem(422);
    }

    @Test
    void a_round_of_once_is_over_when_all_who_are_heard_have_spoken() throws Exception {
        table = table.client()
                .launch(Map.of("topic", "Should homework be graded?", "personas", Client.THREE, "policy", "once"));
        mute("dewey");
        table.auto(9);
        assertThat(table.awaitQuiet(SocketClient.SOON).path("upNext").isNull()).isTrue();
        assertThat(speakers()).containsExactlyInAnyOrder("montessori", "freire");
        assertThat(mute().path("upNext").path("id").asText()).isEqualTo("dewey");
    }
}
