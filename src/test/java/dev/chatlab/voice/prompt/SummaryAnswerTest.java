package dev.chatlab.voice.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.voice.prompt.SummaryAnswer.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryAnswerTest {
    private static final String WHOLE = """
            {"insights":[{"text":"Dewey holds that {habits} grow.","turns":[1],"speakers":["dewey"]},\
            {"text":"Freire says \\"no\\".","turns":["t2",3],"speakers":[]}],"agreements":[],"disputes":[],"questions":[]}\
            """;
    private static final List<Entry> INSIGHTS = List.of(
            new Entry("Dewey holds that {habits} grow.", List.of(1), List.of("dewey")),
            new Entry("Freire says \"no\".", List.of(2, 3), List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "```json\n%s\n```",
                "Here is the summary:\n%s\nI hope that it helps {a little}.",
                "<think>Shall I write {\"insights\":[]}?</think>\n%s",
                "{\"summary\":%s}"
            })
    void an_answer_is_read_whatever_stands_around_it(String around) {
        assertThat(SummaryAnswer.read(around.formatted(WHOLE)).insights()).isEqualTo(INSIGHTS);
    }

    @Test
    void of_one_that_was_cut_every_whole_entry_is_read() {
        int second = WHOLE.indexOf("},{") + 1;
        for (int end = second; end < WHOLE.indexOf("]}],"); end++) {
            assertThat(SummaryAnswer.read(WHOLE.substring(0, end)).insights())
                    .as(WHOLE.substring(0, end))
                    .containsExactly(INSIGHTS.getFirst());
        }
        for (int end = 0; end < second; end++) {
            assertThat(SummaryAnswer.read(WHOLE.substring(0, end))).isEqualTo(SummaryAnswer.EMPTY);
        }
        for (int end = WHOLE.indexOf("}],") + 1; end < WHOLE.length(); end++) {
            assertThat(SummaryAnswer.read(WHOLE.substring(0, end)).insights()).isEqualTo(INSIGHTS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot do that.",
                "{",
                "{]}",
                "{\"insights\":\"none\"}",
                "{\"insights\":[1,null,{\"text\":7},{\"turns\":[1]}]}",
                "[\"insights\"]"
            })
    void what_is_no_summary_is_read_as_nothing(String answer) {
        assertThat(SummaryAnswer.read(answer)).isEqualTo(SummaryAnswer.EMPTY);
    }

    @Test
    void a_turn_that_is_no_number_is_one_that_nobody_took() {
        assertThat(SummaryAnswer.read("{\"questions\":[{\"text\":\"T\",\"turns\":[\"the last\",-2,4.5,99999999999]}]}")
                        .questions()
                        .getFirst()
                        .turns())
                .containsOnly(0);
    }
}
