package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {
    private static final List<String> TOPICS = List.of(
            "Should pupils be graded?",
            "Phones in class",
            "What is the use of homework?",
            "Should schools punish bad behaviour?",
            "Should cities ban cars?",
            "Is it right to keep animals in zoos?");
    private static final List<List<String>> CASTS = List.of(
            List.of("dewey", "montessori", "piaget"),
            List.of("vygotsky", "freire", "hooks", "dewey"),
            List.of("dewey", "montessori", "piaget", "vygotsky", "freire", "hooks"));

    private static final Speaker SOCRATES = Said.theorist("socrates", "Socrates");

    private static List<Table> talks;

    static Stream<Table> talks() {
        if (talks == null) {
            talks = new ArrayList<>();
            for (int i = 0; i < TOPICS.size(); i++) {
                for (int k = 0; k < CASTS.size(); k++) {
                    talks.add(Table.normal(
                                    TOPICS.get(i),
                                    100 + i * 10 + k,
                                    CASTS.get(k).toArray(String[]::new))
                            .speak(7)
                            .say("But what about children whose parents cannot help?")
                            .speak(8)
                            .say("I was always the slowest in my class.")
                            .speak(7));
                }
            }
        }
        return talks.stream();
    }

    private static List<Turn> spoken(Table table) {
        return table.turns().stream().filter(turn -> !turn.speaker().isUser()).toList();
    }

    @ParameterizedTest
    @MethodSource("talks")
    void no_sentence_is_said_twice_within_twelve_turns(Table table) {
        assertNothingRepeated(table);
    }

    private static void assertNothingRepeated(Table table) {
        Map<String, Integer> said = new HashMap<>();
        for (Turn turn : table.turns()) {
            for (String sentence : Prose.sentences(turn.text())) {
                Integer before = said.put(Prose.plain(sentence), turn.n());
                assertThat(before == null || turn.n() - before > Spent.WINDOW)
                        .as("turn %d says again what turn %d said: %s", turn.n(), before, sentence)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("talks")
    void every_citation_names_an_earlier_turn_of_somebody_else_and_quotes_it_word_for_word(Table table) {
        for (Turn turn : spoken(table)) {
            assertThat(turn.citations()).hasSameSizeAs(Citations.named(turn.text()));
            for (Citation citation : turn.citations()) {
                Turn cited = table.turns().get(citation.turn() - 1);
                assertThat(cited.n()).isLessThan(turn.n());
                assertThat(cited.speaker().id())
                        .isEqualTo(citation.speaker())
                        .isNotEqualTo(turn.speaker().id());
                assertThat(citation.quote())
                        .as("turn %d cites %d", turn.n(), cited.n())
                        .isNotBlank();
                assertThat(cited.text()).contains(citation.quote());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("talks")
    void what_a_user_says_is_cited_and_taken_up_in_its_own_words_by_the_next_turn(Table table) {
        for (Turn said : table.turns()) {
            if (said.speaker().isUser()) {
                Turn next = table.turns().get(said.n());
                assertThat(next.move()).isEqualTo(Move.ANSWER);
                assertThat(next.citations()).extracting(Citation::turn).contains(said.n());
                assertThat(Stems.share(Stems.of(next.text()), Stems.of(said.text())))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("talks")
    void a_turn_has_60_to_140_words(Table table) {
        assertLengths(table, 60, 140);
    }

    @ParameterizedTest
    @MethodSource("talks")
    void most_turns_are_on_the_topic_and_take_up_a_colleague(Table table) {
        Set<String> signs = Table.TOPICS.of(table.topic()).signs();
        List<Turn> turns = spoken(table);
        assertThat(turns.stream()
                        .filter(turn -> Stems.share(Stems.of(turn.text()), signs))
                        .count())
                .isGreaterThanOrEqualTo(Math.round(turns.size() * 0.75));
        assertThat(turns.stream()
                        .skip(2)
                        .filter(turn -> !turn.citations().isEmpty())
                        .count())
                .isGreaterThanOrEqualTo(Math.round((turns.size() - 2) * 0.9));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void nobody_makes_the_same_move_twice_running_or_says_what_they_never_say(Table table) {
        Map<String, Move> last = new HashMap<>();
        for (Turn turn : spoken(table)) {
            Move before = last.put(turn.speaker().id(), turn.move());
            assertThat(turn.move())
                    .satisfiesAnyOf(
                            move -> assertThat(move).isEqualTo(Move.ANSWER),
                            move -> assertThat(move).isNotEqualTo(before));
            String plain = " " + Prose.plain(turn.text()) + " ";
            assertThat(Table.persona(turn.speaker().id()).neverSay())
                    .noneMatch(phrase -> plain.contains(" " + Prose.plain(phrase) + " "));
        }
    }

    @ParameterizedTest
    @MethodSource("talks")
    void no_slot_stays_open_and_sentences_begin_and_end_as_they_should(Table table) {
        for (Turn turn : spoken(table)) {
            assertThat(turn.text()).doesNotContain("{", "}", "\u0001", "  ", " .", " ,", "..");
            assertThat(turn.text()).doesNotContainPattern("(?i)hooks(['’]s|s['’]s)");
            assertThat(Prose.sentences(turn.text())).allSatisfy(sentence -> {
                assertThat(sentence).matches("(?s).*[.?!]$");
                assertThat(sentence.startsWith("hooks") || !Character.isLowerCase(sentence.charAt(0)))
                        .as(sentence)
                        .isTrue();
            });
        }
    }

    @Test
    void the_same_seed_gives_the_same_discussion_and_another_seed_another() {
        String one = Table.normal("Phones in class", 5, "dewey", "hooks", "piaget")
                .speak(12)
                .print();
        assertThat(Table.normal("Phones in class", 5, "dewey", "hooks", "piaget")
                        .speak(12)
                        .print())
                .isEqualTo(one);
        List<Turn> other = Table.normal("Phones in class", 6, "dewey", "hooks", "piaget")
                .speak(12)
                .turns();
        List<Turn> first = Table.normal("Phones in class", 5, "dewey", "hooks", "piaget")
                .speak(12)
                .turns();
        assertThat(other.stream().map(Turn::text))
                .doesNotContainAnyElementsOf(first.stream().map(Turn::text).toList());
    }

    @Test
    void short_and_long_turns_keep_to_their_length() {
        Table brief = new Table("Should pupils be graded?", 3, Length.SHORT, "dewey", "freire", "hooks").speak(18);
        assertLengths(brief, 35, 90);
        Table ample = new Table("Should pupils be graded?", 3, Length.LONG, "dewey", "freire", "hooks").speak(15);
        assertLengths(ample, 120, 220);
    }

    private static void assertLengths(Table table, int least, int most) {
        for (Turn turn : spoken(table)) {
            assertThat(Prose.words(Citations.without(turn.text())))
                    .as("turn %d, %s: %s", turn.n(), turn.move(), turn.text())
                    .isBetween(least, most);
        }
    }

    @Test
    void even_when_two_have_talked_for_eighty_turns_nothing_is_repeated_within_twelve() {
        assertNothingRepeated(Table.normal("Is it right to keep animals in zoos?", 9, "dewey", "hooks")
                .speak(80));
        assertNothingRepeated(
                Table.normal("Should pupils be graded?", 9, "freire").speak(60));
    }

    @Test
    void a_colleague_who_was_asked_by_name_answers_that_colleague() {
        long asked = 0;
        for (Table table : talks().toList()) {
            for (Turn turn : table.turns()) {
                boolean followed =
                        turn.move() == Move.ASK && turn.n() < table.turns().size();
                if (followed && !table.turns().get(turn.n()).speaker().isUser()) {
                    Turn next = table.turns().get(turn.n());
                    assertThat(next.move()).isEqualTo(Move.ANSWER);
                    assertThat(next.citations()).extracting(Citation::turn).contains(turn.n());
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(5);
    }

    @Test
    void a_gist_is_only_used_for_an_idea_that_the_cited_turn_really_spoke_of() {
        for (Table table : talks().toList()) {
            for (Turn turn : spoken(table)) {
                for (Citation citation : turn.citations()) {
                    Turn cited = table.turns().get(citation.turn() - 1);
                    Notes notes = cited.speaker().isUser()
                            ? null
                            : Table.notes(cited.speaker().id());
                    Unit origin = notes == null || citation.quote() == null
                            ? null
                            : notes.origin(Prose.plain(citation.quote()));
                    if (origin != null && origin.idea() != null && turn.move() != Move.ANSWER) {
                        assertThat(turn.text().contains(citation.quote())
                                        || origin.idea().gist().stream().anyMatch(turn.text()::contains))
                                .as(turn.text())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void a_turn_that_no_notes_know_is_cited_word_for_word() {
        for (long seed = 0; seed < 10; seed++) {
            Table table = Table.normal("Should pupils be graded?", seed, "dewey", "hooks");
            table.add(Said.turn(1, SOCRATES, "Is there a measure for it? A grade is a shadow on the wall."));
            table.add(Said.turn(2, SOCRATES, "Who among us has seen a grade by daylight?"));
            Citation citation = table.speakOnce().citations().getFirst();
            assertThat(citation.quote())
                    .isIn("A grade is a shadow on the wall", "Who among us has seen a grade by daylight");
            assertThat(table.turns().getLast().text()).contains(citation.quote());
        }
    }

    @Test
    void when_the_user_asks_to_wrap_up_everybody_closes() {
        Table table = Table.normal("Homework", 8, "dewey", "piaget", "freire")
                .speak(9)
                .say("Let us wrap up.")
                .speak(3);
        assertThat(table.turns().subList(10, 13)).extracting(Turn::move).containsOnly(Move.CLOSE);
        assertThat(table.turns().get(10).citations()).extracting(Citation::turn).contains(10);
    }
}
