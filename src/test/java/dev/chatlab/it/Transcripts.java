package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What holds for every stored transcript, whatever happened while it was made. */
final class Transcripts {
    private static final Pattern MARKER = Pattern.compile("\\[\\[t(\\d+)\\]\\]");
    private static final Pattern END_OF_SPEECH = Pattern.compile("[.!?…][\"”’')\\]]*$");

    private Transcripts() {}

    static void assertSound(List<JsonNode> turns) {
        Map<Integer, JsonNode> before = new TreeMap<>();
        for (JsonNode turn : turns) {
            assertThat(turn.path("n").asInt())
                    .as("turns count from 1 without a gap")
                    .isEqualTo(before.size() + 1);
            if (isTheorists(turn)) {
                assertCitations(turn, before);
                assertWhole(turn);
            }
            before.put(turn.path("n").asInt(), turn);
        }
    }

    /** One citation per marker, each of something said earlier by somebody else, each quote word for word. */
    private static void assertCitations(JsonNode turn, Map<Integer, JsonNode> before) {
        List<Integer> markers = MARKER.matcher(turn.path("text").asText())
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .toList();
        assertThat(turn.path("citations").findValuesAsText("turn").stream().map(Integer::parseInt))
                .as("one citation per marker in %s", turn)
                .containsExactlyElementsOf(markers);
        for (JsonNode citation : turn.path("citations")) {
            JsonNode cited = before.get(citation.path("turn").asInt());
            assertThat(cited).as("an earlier turn is cited in %s", turn).isNotNull();
            assertThat(cited.path("status").asText()).isIn("completed", "interrupted");
            assertThat(cited.path("speaker").path("id").asText())
                    .isEqualTo(citation.path("speaker").asText())
                    .isNotEqualTo(turn.path("speaker").path("id").asText());
            if (!citation.path("quote").isNull()) {
                assertThat(cited.path("text").asText())
                        .contains(citation.path("quote").asText());
            }
            assertThat(citation.path("relation").asText()).isIn("supports", "extends", "challenges", "answers");
        }
    }

    /** What is called completed is a whole speech; what is open or failed shows no words. */
    private static void assertWhole(JsonNode turn) {
        String text = turn.path("text").asText();
        switch (turn.path("status").asText()) {
            case "completed" ->
                assertThat(END_OF_SPEECH.matcher(text).find())
                        .as("a whole speech: %s", turn)
                        .isTrue();
            case "interrupted" -> assertThat(text).doesNotEndWith(" ");
            case "speaking", "failed" -> assertThat(text).as("%s", turn).isEmpty();
            default -> throw new AssertionError("No such status: " + turn);
        }
    }

    static boolean isTheorists(JsonNode turn) {
        return turn.path("speaker").path("kind").asText().equals("theorist");
    }

    /** What the client made of the frames is what the database holds. */
    static void assertSame(Fold fold, List<JsonNode> stored) {
        assertThat(fold.violations()).isEmpty();
        assertThat(fold.turns().values()).containsExactlyElementsOf(stored);
    }
}
