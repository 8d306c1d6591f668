package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Speaker STRANGER = Said.theorist("xanthippe", "Xanthippe");

    @Test
    void words_that_a_colleague_only_quoted_are_never_cited_as_that_colleagues() {
        for (long seed = 0; seed < 10; seed++) {
            Table table = Table.normal("Should pupils be graded?", seed, "dewey", "hooks");
            table.add(Said.turn(
                    1, STRANGER, "“Grading pupils protects grading teachers”, you say. A grade is a shadow."));
            assertThat(table.speakOnce().text()).doesNotContain("protects grading");
        }
    }
}
