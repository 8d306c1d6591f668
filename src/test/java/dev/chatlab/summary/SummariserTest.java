package dev.chatlab.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Status;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.scripted.Restating;
import dev.chatlab.voice.scripted.Talks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummariserTest {
    private static final String HOMEWORK = "Should homework be abolished?";
    private static final String REWARD = "A reward that comes at once teaches more than a speech.";
    private static final String SPEECH = "Nobody learns to think from sweets handed out by a machine.";
    private static final String SILENCE = "The silence after a hard question is worth keeping.";

    private static Summary of(Turn... turns) {
        return Summariser.of(
                view(List.of(Said.DEWEY, Said.HOOKS, Said.SKINNER), turns.length),
                List.of(turns),
                new Restating(Cast.ISSUES, List.of()),
                Instant.EPOCH);
    }

    private static View view(List<Speaker> seats, int turns) {
        return view("Do rewards teach?", seats, turns);
    }

    private static View view(String topic, List<Speaker> seats, int turns) {
        return new View(
                "d",
                "Rewards",
                topic,
                "en",
                Length.NORMAL,
                Policy.NATURAL,
                "scripted",
                1,
                seats.stream()
                        .map(seat -> new Seat(seat.id(), "v", seat.name(), null))
                        .toList(),
                View.State.IDLE,
                null,
                9,
                turns,
                new View.AutoPlay(0),
                null,
                false,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Turn says(int n, Speaker who, String text, Move move, Citation... citations) {
        return Said.turn(n, who, text, Status.COMPLETED, move, List.of(citations));
    }

    private static Citation of(int turn, Speaker who, String quote, Relation relation) {
        return new Citation(turn, who.id(), quote, relation);
    }

    private static Stream<Item> items(Summary summary) {
        return Stream.of(summary.insights(), summary.agreements(), summary.disputes(), summary.questions())
                .flatMap(List::stream);
    }

    @Test
    void a_dispute_names_who_held_what_and_who_answered_what() {
        Summary summary = of(
                says(1, Said.SKINNER, REWARD, Move.OPEN),
                says(
                        2,
                        Said.DEWEY,
                        SPEECH + " That is against [[t1]].",
                        Move.CHALLENGE,
                        of(1, Said.SKINNER, REWARD, Relation.CHALLENGES)));
        assertThat(summary.disputes())
                .containsExactly(new Item(
                        "Skinner: “" + REWARD + "” Dewey answers: “" + SPEECH + "”",
                        List.of(1, 2),
                        List.of("skinner", "dewey")));
        assertThat(summary.insights()).as("nothing is said twice").isEmpty();
        assertThat(summary.agreements()).isEmpty();
    }

    @Test
    void an_agreement_is_told_as_one_and_a_granted_point_as_granted() {
        Summary summary = of(
                says(1, Said.SKINNER, REWARD, Move.OPEN),
                says(
                        2,
                        Said.DEWEY,
                        SILENCE + " So far [[t1]].",
                        Move.BUILD,
                        of(1, Said.SKINNER, REWARD, Relation.SUPPORTS)),
                says(
                        3,
                        Said.HOOKS,
                        SPEECH + " Granted [[t2]].",
                        Move.CONCEDE,
                        of(2, Said.DEWEY, "a hard question", Relation.CHALLENGES)));
        assertThat(summary.agreements().getFirst().text())
                .isEqualTo("Skinner: “" + REWARD + "” Dewey agrees. Dewey adds: “" + SILENCE + "”");
        assertThat(summary.disputes()).as("who concedes does not dispute").isEmpty();
    }

    @Test
    void the_words_of_a_turn_that_quotes_another_are_not_put_into_the_wrong_mouth() {
        Summary summary = of(
                says(1, Said.SKINNER, REWARD, Move.OPEN),
                says(
                        2,
                        Said.DEWEY,
                        "Skinner says that a reward teaches [[t1]]. " + SPEECH,
                        Move.CHALLENGE,
                        of(1, Said.SKINNER, REWARD, Relation.CHALLENGES)),
                says(
                        3,
                        Said.HOOKS,
                        "Can Dewey mean that nobody learns to think from sweets [[t2]]? " + SILENCE,
                        Move.CHALLENGE,
                        of(2, Said.DEWEY, SPEECH, Relation.CHALLENGES)));
        assertThat(items(summary).map(Item::text)).noneMatch(text -> text.contains("Dewey: “Skinner"));
        assertThat(items(summary).map(Item::text)).noneMatch(text -> text.contains("hooks: “Can Dewey"));
        assertAllSaid(summary, 3, Map.of(1, "skinner", 2, "dewey", 3, "hooks"));
    }

    @Test
    void a_question_is_open_until_a_later_turn_takes_it_up() {
        Turn asked = says(1, Said.ANNA, "What does a tired parent do?", null);
        assertThat(of(asked).questions().getFirst().text())
                .isEqualTo("Anna asks: “What does a tired parent do?” Nobody has spoken since.");
        assertThat(of(asked, says(2, Said.DEWEY, SPEECH, Move.ANSWER, of(1, Said.ANNA, null, Relation.ANSWERS)))
                        .questions())
                .isEmpty();
        assertThat(of(asked, says(2, Said.DEWEY, SPEECH, Move.OPEN)).questions())
                .hasSize(1);
        assertThat(of(says(1, Said.ANNA, "Let us go on.", null)).questions()).isEmpty();
    }

    @Test
    void a_short_discussion_gives_what_there_is_and_says_so() {
        assertThat(of().note()).isEqualTo("Nothing has been said yet, so there is nothing to sum up.");
        assertThat(items(of())).isEmpty();
        Summary one = of(says(1, Said.SKINNER, REWARD, Move.OPEN));
        assertThat(one.note()).startsWith("Only one turn");
        assertThat(one.insights())
                .containsExactly(new Item("Skinner: “" + REWARD + "”", List.of(1), List.of("skinner")));
        assertThat(of(Talks.hold("Why grade?", 1, 4, Map.of(), "dewey", "hooks", "skinner")
                                .toArray(Turn[]::new))
                        .note())
                .isNull();
    }

    @Test
    void turns_that_failed_or_are_not_finished_count_for_nothing() {
        Summary summary = of(
                Said.turn(1, Said.SKINNER, REWARD, Status.FAILED),
                Said.turn(2, Said.DEWEY, "", Status.SPEAKING),
                Said.turn(3, Said.ANNA, "And now?", Status.COMPLETED));
        assertThat(summary.insights()).isEmpty();
        assertThat(summary.upTo()).as("what is being said comes after").isEqualTo(1);
        assertThat(summary.seenAt(3).newTurns()).isEqualTo(2);
        assertThat(summary.seenAt(3).stale()).isTrue();
        assertThat(summary.seenAt(1).stale()).isFalse();
    }

    @Test
    void whatever_is_told_of_a_scripted_talk_was_said_there_by_those_it_names() {
        List<List<String>> tables = List.of(
                List.of("dewey", "freire", "skinner"),
                List.of("kant", "aristotle", "socrates"),
                List.of("black", "white", "green"),
                List.of("hooks", "montessori"));
        Restating restating = new Restating(
                Cast.ISSUES,
                tables.stream().flatMap(List::stream).map(Cast::find).toList());
        for (int seed = 1; seed <= 12; seed++) {
            List<String> table = tables.get(seed % tables.size());
            int count = 3 + seed * 2;
            List<Turn> turns =
                    Talks.hold(HOMEWORK, seed, count, Map.of(3, "And who pays?"), table.toArray(String[]::new));
            List<Speaker> seats =
                    table.stream().map(id -> Said.theorist(id, id)).toList();
            Summary summary = Summariser.of(view(HOMEWORK, seats, count), turns, restating, Instant.EPOCH);
            Map<Integer, String> speakers = turns.stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Turn::n, turn -> turn.speaker().id()));
            assertAllSaid(summary, count, speakers);
            assertThat(items(summary)).as("seed %s", seed).isNotEmpty();
            assertEveryGistWasSaid(summary, turns, restating);
            assertReadsByItself(summary, restating, seats);
            assertThat(summary.insights())
                    .as("what was said on the topic itself, seed %s", seed)
                    .anyMatch(item -> item.text().contains("homework"));
        }
    }

    private static void assertReadsByItself(Summary summary, Restating restating, List<Speaker> seats) {
        assertThat(items(summary).map(Item::text))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(" holds that when ", ": “And ", ": “This ", ": “They ")
                        .matches("(?s)(.*: “.+|.* (agree|grants \\S+( \\S+)?|holds) that .+|.* disputes .+)"));
        assertThat(summary.disputes())
                .allSatisfy(item -> assertThat(item.speakers())
                        .as("both sides of %s", item.text())
                        .hasSize(2)
                        .allSatisfy(id -> assertThat(item.text())
                                .contains(restating.name(seats.stream()
                                        .filter(seat -> seat.id().equals(id))
                                        .findFirst()
                                        .orElseThrow()))));
        assertThat(summary.agreements())
                .as("who keeps to a form agrees with nobody by going on")
                .noneMatch(item -> restating.keepsForm(seats.stream()
                        .filter(seat -> seat.id().equals(item.speakers().getLast()))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void a_scripted_dispute_sets_against_a_point_only_what_stands_on_another_side() {
        Restating restating = new Restating(Cast.ISSUES, List.of(Cast.find("dewey"), Cast.find("skinner")));
        Persona.Idea drill = Cast.find("skinner").ideas().getFirst();
        Persona.Idea school = Cast.find("dewey").ideas().getFirst();
        Turn first = says(1, Said.SKINNER, drill.claims().getFirst(), Move.OPEN);
        Citation cited = of(1, Said.SKINNER, drill.claims().getFirst(), Relation.CHALLENGES);
        String doubt = "I doubt that " + drill.gist().getFirst() + ", for whom?";
        Turn second = says(
                2,
                Said.DEWEY,
                doubt.replace("?", " [[t1]]?") + " " + school.claims().getFirst(),
                Move.CHALLENGE,
                cited);
        Summary summary = Summariser.of(
                view(List.of(Said.DEWEY, Said.SKINNER), 2), List.of(first, second), restating, Instant.EPOCH);
        assertThat(summary.disputes())
                .containsExactly(new Item(
                        "Dewey disputes what Skinner says: “" + doubt + "”",
                        List.of(1, 2),
                        List.of("skinner", "dewey")));
    }

    @Test
    void a_users_question_stands_with_the_words_that_answer_it() {
        Summary summary = of(
                says(1, Said.ANNA, "What do rewards teach?", null),
                says(
                        2,
                        Said.SKINNER,
                        "Yes. And yet. " + REWARD,
                        Move.ANSWER,
                        of(1, Said.ANNA, null, Relation.ANSWERS)));
        assertThat(summary.insights())
                .containsExactly(new Item(
                        "Anna asks: “What do rewards teach?” Skinner answers: “" + REWARD + "”",
                        List.of(1, 2),
                        List.of("u1", "skinner")));
        assertThat(summary.questions()).isEmpty();
    }

    private static void assertAllSaid(Summary summary, int count, Map<Integer, String> speakers) {
        Set<String> texts = new HashSet<>();
        items(summary).forEach(item -> {
            assertThat(texts.add(item.text())).as("told once: %s", item).isTrue();
            assertThat(item.turns()).isNotEmpty().allMatch(n -> n >= 1 && n <= count);
            assertThat(item.turns().stream().map(speakers::get).distinct().toList())
                    .as("%s", item)
                    .containsExactlyInAnyOrderElementsOf(item.speakers());
            assertThat(item.text()).matches("(?s)\\p{L}.*[.!?…]”?").doesNotContain("[[", "  ", "..");
        });
    }

    /** Takes the clauses out of the sentences again, and finds each in a turn that the item names. */
    private static void assertEveryGistWasSaid(Summary summary, List<Turn> turns, Restating restating) {
        items(summary).forEach(item -> {
            List<Turn> named =
                    turns.stream().filter(t -> item.turns().contains(t.n())).toList();
            String left = item.text();
            for (Turn turn : named) {
                for (String sentence : Citations.without(turn.text()).split("(?<=[.?!])\\s+")) {
                    left = left.replace("“" + sentence + "”", "");
                }
            }
            for (Turn turn : named) {
                for (Restating.Point point : restating.points(turn)) {
                    left = left.replace("that " + point.gist(), "");
                    left = left.replace("“" + point.sentence() + "”", "");
                }
            }
            assertThat(left.split("\\s+"))
                    .as("what is not from a turn in %s", item.text())
                    .hasSizeLessThan(24);
            assertThat(left).doesNotContain(" that ");
        });
    }
}
