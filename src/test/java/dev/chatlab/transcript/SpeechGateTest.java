package dev.chatlab.transcript;

import static dev.chatlab.transcript.Said.ANNA;
import static dev.chatlab.transcript.Said.DEWEY;
import static dev.chatlab.transcript.Said.HOOKS;
import static dev.chatlab.transcript.Said.SKINNER;
import static dev.chatlab.transcript.Said.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Citation.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeechGateTest {
    private static final List<Turn> EARLIER = List.of(
            turn(1, HOOKS, "Grades sort people before they speak."),
            turn(2, DEWEY, "A mark says little about growth."),
            turn(3, SKINNER, "", Turn.Status.FAILED),
            turn(4, SKINNER, "Consequences shape what pupils do.", Turn.Status.INTERRUPTED),
            turn(5, ANNA, "And what about parents?"));
    private static final List<String> PIECES = List.of(
            "John Dewey:",
            "Dewey:",
            "**Dewey:**",
            "**Dewey**:",
            "Skinner: ",
            "hooks:",
            "bell hooks",
            "HOOKS :",
            "Anna:",
            "> ",
            "- ",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "[",
            "[[",
            "[[t",
            "[[t1",
            "[[t1]]",
            " [[t2]]",
            " [[t4]]",
            " [[t9]]",
            "[[t5]]",
            "]]",
            "t1]]",
            "[[t1234567890]]",
            ".",
            "*",
            "**",
            "I ask",
            " why",
            "Dew",
            "Skinner says",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\0",
            "ä",
            "“",
            "“Grades sort people”",
            "”",
            "\"",
            "‘say little’",
            ". ",
            " he said, ",
            "hook",
            "s:",
            "John");

    private static SpeechGate gate() {
        return new SpeechGate(
                Labels.of(List.of("John Dewey", "Dewey"), List.of("bell hooks", "hooks", "B. F. Skinner", "Anna")),
                Citations.open(6, DEWEY, EARLIER));
    }

    private static String through(String raw) {
        SpeechGate gate = gate();
        gate.feed(raw);
        gate.finish();
        return gate.text();
    }

    @Test
    void however_the_words_are_split_the_parts_add_up_to_the_same_text() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder raw = new StringBuilder();
            IntStream.range(0, 1 + random.nextInt(14))
                    .forEach(i -> raw.append(PIECES.get(random.nextInt(PIECES.size()))));
            String whole = through(raw.toString());
            SpeechGate gate = gate();
            StringBuilder folded = new StringBuilder();
            Set<Integer> seams = new HashSet<>();
            for (int at = 0; at < raw.length(); ) {
                int end = Math.min(raw.length(), at + 1 + random.nextInt(6));
                fold(folded, gate.feed(raw.substring(at, end)), seed);
                seams.add(folded.length());
                at = end;
            }
            fold(folded, gate.finish(), seed);
            assertThat(folded.toString())
                    .as("seed %d", seed)
                    .isEqualTo(gate.text())
                    .isEqualTo(whole);
            assertThat(whole).as("seed %d", seed).isEqualTo(whole.strip());
            Pattern.compile("\\[\\[t\\d{1,9}]]")
                    .matcher(whole)
                    .results()
                    .forEach(marker -> assertThat(seams)
                            .doesNotContainAnyElementsOf(IntStream.range(marker.start() + 1, marker.end())
                                    .boxed()
                                    .toList()));
            assertThat(Citations.named(whole)).as("seed %d", seed).allMatch(n -> n == 1 || n == 4 || n == 5);
        }
    }

    private static void fold(StringBuilder folded, String delta, int seed) {
        if (!delta.isEmpty()) {
            assertThat(delta.strip().isEmpty())
                    .as("seed %d sends white space alone", seed)
                    .isFalse();
            assertThat(Character.isHighSurrogate(delta.charAt(delta.length() - 1)))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(Character.isLowSurrogate(delta.charAt(0)))
                    .as("seed %d", seed)
                    .isFalse();
        }
        folded.append(delta);
    }

    @Test
    void a_marker_of_an_earlier_turn_by_somebody_else_passes_whole() {
        SpeechGate gate = gate();
        assertThat(gate.feed("hooks says so [[")).isEqualTo("hooks says so");
        assertThat(gate.feed("t1]")).isEmpty();
        assertThat(gate.feed("]. ")).isEqualTo(" [[t1]].");
    }

    @Test
    void a_marker_of_a_missing_own_failed_or_later_turn_vanishes_with_the_space_before_it() {
        assertThat(through("One [[t9]], two [[t2]], three [[t3]] and four[[t6]]."))
                .isEqualTo("One, two, three and four.");
    }

    @Test
    void brackets_that_are_no_marker_are_left_alone() {
        assertThat(through("See [1], [[note]] and [[t]].")).isEqualTo("See [1], [[note]] and [[t]].");
    }

    @Test
    void a_vanished_marker_never_lets_its_neighbours_form_a_new_one() {
        assertThat(Citations.named(through("[[[t9]][t9]] and [[t[[t9]]9]] and [[t9[[t9]]]].")))
                .isEmpty();
    }

    @Test
    void a_marker_cut_off_at_the_end_is_dropped() {
        assertThat(through("I agree [[t1")).isEqualTo("I agree");
        assertThat(through("I agree [[")).isEqualTo("I agree");
    }

    @Test
    void the_own_label_is_stripped_wherever_a_line_starts() {
        assertThat(through("John Dewey: I begin.\n\n**Dewey:** I go on.\n**Dewey**: And end."))
                .isEqualTo("I begin.\n\nI go on.\nAnd end.");
        assertThat(through("dewey:   Dewey: twice")).isEqualTo("twice");
    }

    @Test
    void the_label_of_somebody_else_at_a_line_start_ends_the_speech() {
        for (String label : List.of("Skinner:", "**B. F. Skinner**:", "> hooks :", "- Anna：", "BELL HOOKS:")) {
            SpeechGate gate = gate();
            gate.feed("I say this.\n\n" + label + " I object.\nAnd more.");
            gate.finish();
            assertThat(gate.text()).as(label).isEqualTo("I say this.");
            assertThat(gate.isCut()).as(label).isTrue();
        }
    }

    @Test
    void a_name_inside_a_line_or_without_a_colon_is_no_label() {
        String text = "Skinner says this. I answer Skinner: no.\nhooks and I agree.";
        assertThat(through(text)).isEqualTo(text);
    }

    @Test
    void a_line_start_is_held_back_until_no_label_can_match() {
        SpeechGate gate = gate();
        assertThat(gate.feed("Skin")).isEmpty();
        assertThat(gate.feed("ner")).isEmpty();
        assertThat(gate.feed(" s")).isEqualTo("Skinner s");
    }

    @Test
    void white_space_waits_for_what_follows_and_leads_nothing() {
        SpeechGate gate = gate();
        assertThat(gate.feed(" \n One ")).isEqualTo("One");
        assertThat(gate.feed("two")).isEqualTo(" two");
        assertThat(gate.feed(" \n\n")).isEmpty();
        assertThat(gate.finish()).isEmpty();
        assertThat(gate.text()).isEqualTo("One two");
    }

    @Test
    void each_marker_gets_one_citation_in_the_order_of_the_text() {
        SpeechGate gate = gate();
        gate.feed("A [[t4]]. B [[t1]]. C [[t4]]. D [[t5]].");
        gate.finish();
        List<Citation> drafts = List.of(
                new Citation(1, "hooks", "GRADES  sort people", Relation.CHALLENGES),
                new Citation(4, "skinner", "words never said", Relation.EXTENDS));
        assertThat(gate.speech(Move.BUILD, drafts, null).citations())
                .containsExactly(
                        new Citation(4, "skinner", null, Relation.EXTENDS),
                        new Citation(1, "hooks", "Grades sort people", Relation.CHALLENGES),
                        new Citation(4, "skinner", null, Relation.EXTENDS),
                        new Citation(5, "u1", null, Relation.ANSWERS));
    }

    @Test
    void a_marker_without_a_draft_is_cited_as_the_move_has_it() {
        assertThat(List.of(Move.CHALLENGE, Move.SYNTHESISE, Move.EXAMPLE))
                .extracting(move -> Citations.open(6, DEWEY, EARLIER)
                        .resolve("A [[t1]].", List.of(), move)
                        .getFirst()
                        .relation())
                .containsExactly(Relation.CHALLENGES, Relation.EXTENDS, Relation.SUPPORTS);
    }
}
