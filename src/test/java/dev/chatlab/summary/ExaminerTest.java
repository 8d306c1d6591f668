package dev.chatlab.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Status;
import dev.chatlab.voice.prompt.SummaryAnswer;
import dev.chatlab.voice.prompt.SummaryAnswer.Entry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminerTest {
    private static final List<Turn> TURNS = List.of(
            Said.turn(1, Said.SKINNER, "A reward that comes at once teaches more than a speech."),
            Said.turn(2, Said.DEWEY, "Nobody learns to think from sweets [[t1]] handed out by a machine."),
            Said.turn(3, Said.HOOKS, "This was never said.", Status.FAILED),
            Said.turn(4, Said.ANNA, "What does a tired parent do?"),
            Said.turn(5, Said.HOOKS, "The silence after a hard question is worth keeping."));

    private static List<Item> insights(Entry... entries) {
        return new Examiner(TURNS)
                .examine(new SummaryAnswer(List.of(entries), List.of(), List.of(), List.of()))
                .insights();
    }

    private static Entry entry(String text, List<Integer> turns, String... speakers) {
        return new Entry(text, turns, List.of(speakers));
    }

    @Test
    void what_the_turns_bear_out_passes_with_their_speakers() {
        assertThat(insights(
                        entry("Skinner trusts a reward  that comes at\nonce (t1).", List.of(1), "skinner"),
                        entry(
                                "bell hooks values silence, and Dewey thought.",
                                List.of(5, 2, 5),
                                "bell hooks",
                                "Dewey")))
                .containsExactly(
                        new Item("Skinner trusts a reward that comes at once.", List.of(1), List.of("skinner")),
                        new Item(
                                "bell hooks values silence, and Dewey thought.",
                                List.of(2, 5),
                                List.of("dewey", "hooks")));
    }

    @Test
    void speakers_that_were_not_named_are_added() {
        assertThat(insights(entry("Skinner trusts a quick reward.", List.of(1))))
                .extracting(Item::speakers)
                .containsExactly(List.of("skinner"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 999})
    void an_item_that_rests_on_a_turn_that_was_not_said_is_left_out(int n) {
        assertThat(insights(entry("Skinner trusts a quick reward.", List.of(1, n), "skinner")))
                .isEmpty();
        assertThat(insights(entry("Skinner trusts a quick reward.", List.of(n), "skinner")))
                .isEmpty();
    }

    @Test
    void an_item_without_a_turn_is_left_out() {
        assertThat(insights(entry("Skinner trusts a quick reward.", List.of(), "skinner")))
                .isEmpty();
    }

    @Test
    void an_item_that_names_a_speaker_of_other_turns_is_left_out() {
        assertThat(insights(entry("A quick reward teaches best.", List.of(1), "dewey")))
                .isEmpty();
        assertThat(insights(entry("A quick reward teaches best.", List.of(1), "skinner", "dewey")))
                .isEmpty();
        assertThat(insights(entry("Dewey trusts a quick reward.", List.of(1), "skinner")))
                .as("Dewey is named in the text alone")
                .isEmpty();
        assertThat(insights(entry("Rewards are hooks that hold.", List.of(1), "skinner")))
                .as("a common word is no name")
                .hasSize(1);
    }

    @Test
    void quotations_pass_only_word_for_word_and_from_the_turns_named() {
        assertThat(insights(entry("Skinner says that a reward “teaches more than a speech”.", List.of(1))))
                .hasSize(1);
        assertThat(insights(entry("Dewey fears “sweets handed out by a machine”.", List.of(2))))
                .as("a marker inside what is quoted does not count")
                .hasSize(1);
        assertThat(insights(entry("Skinner says that a reward “teaches more than a book”.", List.of(1))))
                .isEmpty();
        assertThat(insights(entry("Dewey says that a reward “teaches more than a speech”.", List.of(2))))
                .isEmpty();
        assertThat(insights(entry("Skinner says that a reward “teaches more than a speech.", List.of(1))))
                .as("never closed")
                .isEmpty();
    }

    @Test
    void nothing_is_told_twice() {
        Entry once = entry("Skinner trusts a reward that comes at once.", List.of(1));
        Entry again = entry("Skinner trusts a reward that comes at once!", List.of(1));
        assertThat(insights(once, again)).hasSize(1);
        Entry dispute = entry("Skinner trusts rewards; Dewey trusts thought.", List.of(1, 2));
        Examiner.Findings found = new Examiner(TURNS)
                .examine(new SummaryAnswer(List.of(dispute), List.of(), List.of(dispute), List.of(dispute)));
        assertThat(found.disputes()).hasSize(1);
        assertThat(found.insights()).isEmpty();
        assertThat(found.questions()).isEmpty();
    }

    @Test
    void agreements_and_disputes_need_two_speakers() {
        Entry alone = entry("Skinner trusts a quick reward.", List.of(1));
        Entry both = entry("Skinner and Dewey both speak of what teaches.", List.of(1, 2));
        Examiner.Findings found = new Examiner(TURNS)
                .examine(new SummaryAnswer(List.of(), List.of(alone, both), List.of(alone), List.of()));
        assertThat(found.agreements()).extracting(Item::turns).containsExactly(List.of(1, 2));
        assertThat(found.disputes()).isEmpty();
    }

    @Test
    void a_question_may_name_whom_it_was_put_to() {
        Examiner.Findings found = new Examiner(TURNS)
                .examine(new SummaryAnswer(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(entry("Anna asks what Dewey would tell a tired parent.", List.of(4), "Anna"))));
        assertThat(found.questions())
                .containsExactly(
                        new Item("Anna asks what Dewey would tell a tired parent.", List.of(4), List.of("u1")));
    }

    @Test
    void items_are_sentences_of_bounded_length_and_few() {
        assertThat(insights(entry("Rewards teach", List.of(1)))).isEmpty();
        assertThat(insights(entry("Skinner trusts a reward that comes at", List.of(1))))
                .isEmpty();
        assertThat(insights(entry("Skinner trusts " + "very ".repeat(100) + "quick rewards.", List.of(1))))
                .isEmpty();
        List<String> words = List.of("books", "boxes", "bells", "lamps", "drums", "chairs", "tables", "walls", "doors");
        Entry[] many = IntStream.range(0, 9)
                .mapToObj(i -> entry(
                        words.get(i) + " hold what " + words.get((i + 3) % 9) + " lack, says Skinner.", List.of(1)))
                .toArray(Entry[]::new);
        assertThat(insights(many)).hasSize(6);
    }
}
