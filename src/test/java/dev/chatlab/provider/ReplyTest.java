package dev.chatlab.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReplyTest {
    private static final String CARD = """
            YOUR CHARACTER: John Dewey (1859-1952)
            Learning by doing.

            YOUR IDEAS, each with the work that first carried it
            - School as social life (My Pedagogic Creed, 1897): a school is a small society; work soon loses its hold.
            - Inquiry (Logic: The Theory of Inquiry, 1938): a doubt that is felt begins all thinking; habit is half of it.
            """;
    private static final String TALK = """
            <topic>Should homework be graded?</topic>
            <turn id="t1" by="B. F. Skinner">A grade that comes a week late teaches nothing, and it is paid for. More [[t0]].</turn>
            """;

    private static Asked asked(String model, String user) {
        String body = Json.write(Map.of(
                "model",
                model,
                "messages",
                List.of(Map.of("role", "system", "content", CARD), Map.of("role", "user", "content", user))));
        return new Asked(
                1, "/v1/chat/completions", Map.of(), body, new CompletableFuture<>(), new CompletableFuture<>());
    }

    private static String reply(int n, String talk) {
        return Reply.to(asked("good", talk + "<task>\nIt is your turn, t" + n + ".\n</task>"));
    }

    @Test
    void a_turn_takes_up_the_last_one_in_its_own_words_and_speaks_from_the_card() {
        assertThat(reply(2, TALK))
                .isEqualTo(
                        "I take from B. F. Skinner the words \"A grade that comes a week late teaches nothing\", though I"
                                + " should weigh them otherwise [[t1]]. It helps to remember that work soon loses its hold."
                                + " Where this fails, I should like to see the case rather than the principle.");
    }

    @Test
    void the_turn_that_the_task_names_comes_before_the_last_one() {
        String talk = TALK + "<turn id=\"t2\" by=\"bell hooks\">Fear is no teacher.</turn>\n";
        String task =
                "<task>\nIt is your turn, t3.\nThe claim, by B. F. Skinner in t1, to be cited as [[t1]]: ...\n</task>";
        assertThat(Reply.to(asked("good", talk + task))).contains("[[t1]]").contains("B. F. Skinner");
        assertThat(reply(3, talk)).contains("[[t2]]").contains("bell hooks").contains("\"Fear is no teacher\"");
    }

    @Test
    void the_first_turn_speaks_of_the_topic_and_cites_nobody() {
        assertThat(reply(1, "<topic>Should homework be graded?</topic>"))
                .contains("\"Should homework be graded\"")
                .doesNotContain("[[");
    }

    @Test
    void twelve_turns_in_a_row_are_twelve_different_turns() {
        Set<String> turns = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (int n = 2; n < 14; n++) {
            all.add(reply(n, TALK));
        }
        turns.addAll(all);
        assertThat(turns).hasSameSizeAs(all);
    }
}
