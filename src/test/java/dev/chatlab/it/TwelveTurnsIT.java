package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Twelve turns by three theorists with a user's question in the middle, held once and looked at from every side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwelveTurnsIT {
    private static final int QUESTION = 7;
    private static final int ALL = 13;

    @TempDir
    private static Path home;

    private final Fold fold = new Fold();
    private ChatLabProcess lab;
    private Table table;
    private SocketClient socket;
    private List<JsonNode> turns;

    @BeforeAll
    void the_discussion_is_held() throws Exception {
        lab = ChatLabProcess.start(Setup.in(home));
        table = Client.guest(lab).launch("Should children learn to read before they are six?", Client.THREE);
        fold.connected();
        socket = table.socket(0, fold::add);
        for (int n = 1; n <= ALL; n++) {
            if (n == QUESTION) {
                socket.command(
                        "say", Map.of("text", "Who decides when a child is ready to read, the child or the school?"));
            } else {
                assertThat(socket.command("next", Map.of()).path("turn").asInt())
                        .isEqualTo(n);
            }
            socket.awaitTurn("turn.completed", n);
        }
        turns = table.turns();
    }

    @AfterAll
    void it_ends() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void every_event_comes_in_order_without_a_gap() throws Exception {
        List<String> expected = new ArrayList<>(List.of("1 discussion.updated"));
        for (int n = 1, seq = 2; n <= ALL; n++) {
            if (n != QUESTION) {
                expected.add(seq++ + " turn.started " + n);
            }
            expected.add(seq++ + " turn.completed " + n);
        }
        assertThat(socket.frames().stream()
                        .filter(f -> f.has("seq") && f.path("type").asText().contains("."))
                        .map(TwelveTurnsIT::told))
                .containsExactlyElementsOf(expected);
        assertThat(fold.seq()).isEqualTo(table.discussion().path("seq").asLong());
    }

    private static String told(JsonNode frame) {
        String about = frame.has("turn") ? " " + frame.path("turn").path("n").asInt() : "";
        return frame.path("seq").asLong() + " " + frame.path("type").asText() + about;
    }

    @Test
    void the_deltas_fold_exactly_to_the_stored_text() {
        Transcripts.assertSame(fold, turns);
        assertThat(fold.streamed()).hasSize(ALL - 1).doesNotContain(QUESTION);
        assertThat(socket.frames("turn.delta")).as("words come in pieces").hasSizeGreaterThan(10 * ALL);
    }

    @Test
    void every_citation_is_valid() {
        Transcripts.assertSound(turns);
        assertThat(turns.stream().filter(turn -> !turn.path("citations").isEmpty()))
                .as("they talk to each other")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void nobody_speaks_twice_in_a_row() {
        List<String> speakers = speakers();
        for (int i = 1; i < speakers.size(); i++) {
            assertThat(speakers.get(i)).as("%s", speakers).isNotEqualTo(speakers.get(i - 1));
        }
    }

    @Test
    void everybody_speaks_at_least_three_times() {
        Map<String, Integer> count = new TreeMap<>();
        speakers().forEach(speaker -> count.merge(speaker, 1, Integer::sum));
        assertThat(count.keySet()).containsExactlyInAnyOrderElementsOf(Client.THREE);
        assertThat(count.values()).allMatch(times -> times >= 3);
    }

    private List<String> speakers() {
        return turns.stream()
                .filter(Transcripts::isTheorists)
                .map(turn -> turn.path("speaker").path("id").asText())
                .toList();
    }

    @Test
    void the_turn_after_the_question_cites_it() {
        JsonNode answer = turns.get(QUESTION);
        assertThat(answer.path("citations").findValuesAsText("turn")).contains(Integer.toString(QUESTION));
        assertThat(answer.path("citations").findValuesAsText("relation")).contains("answers");
    }

    @Test
    void each_choice_of_a_speaker_is_explained() {
        turns.stream().filter(Transcripts::isTheorists).forEach(turn -> {
            JsonNode chosen = turn.path("chosen");
            assertThat(chosen.path("policy").asText()).isEqualTo("natural");
            assertThat(chosen.path("why").asText()).isNotBlank();
            assertThat(chosen.path("candidates").findValuesAsText("id"))
                    .isNotEmpty()
                    .isSubsetOf(Client.THREE);
            assertThat(chosen.path("seed").isIntegralNumber()).isTrue();
        });
    }

    @Test
    void the_log_tells_of_no_error() {
        assertThat(lab.trouble()).isEmpty();
    }
}
