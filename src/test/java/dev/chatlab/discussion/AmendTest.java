package dev.chatlab.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Turn.Speech;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendTest {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Speech NOTHING = new Speech("", List.of(), null, null);
    static final Command.User USER = new Command.User("u", "You");

    private final Decider decider = new Decider((discussion, asked, newest) -> {
        throw new AssertionError("Nobody is to be chosen");
    });

    static Discussion discussion(boolean closed, boolean deleted) {
        List<Seat> seats =
                List.of(new Seat("dewey", "v", "John Dewey", "openai"), new Seat("freire", "v", "Paulo Freire", null));
        return new Discussion(
                "d",
                USER.id(),
                "Title",
                "Topic",
                "en",
                Length.NORMAL,
                Policy.NATURAL,
                "openai",
                7,
                seats,
                List.of(Discussion.Tally.NONE, Discussion.Tally.NONE),
                4,
                2,
                null,
                0,
                null,
                null,
                null,
                "The key was refused.",
                closed,
                true,
                false,
                deleted,
                NOON,
                NOON);
    }

    private Discussion after(Discussion before, Command command) {
        return decider.decide(before, command, NOTHING, NOON).after();
    }

    private static Command.Amend amend(String voice) {
        return new Command.Amend(USER, null, null, null, null, null, voice, null);
    }

    @Test
    void another_voice_is_everybody_s_and_changes_nothing_else() {
        Discussion before = discussion(false, false);
        Discussion after = after(before, amend("scripted"));
        assertThat(after.voice()).isEqualTo("scripted");
        assertThat(after.seats()).allMatch(seat -> after.voiceOf(seat).equals("scripted"));
        assertThat(after.seats()).extracting(Seat::name).containsExactly("John Dewey", "Paulo Freire");
        assertThat(List.of(after.title(), after.pinned(), after.reason(), after.turnCount()))
                .isEqualTo(List.of(before.title(), before.pinned(), before.reason(), before.turnCount()));
    }

    @Test
    void without_a_voice_everybody_keeps_theirs() {
        Discussion after = after(discussion(false, false), amend(null));
        assertThat(after.seats()).extracting(Seat::voice).containsExactly("openai", null);
        assertThat(after.voice()).isEqualTo("openai");
    }

    @Test
    void what_is_deleted_looks_closed_and_remembers_whether_it_was() {
        for (boolean closed : new boolean[] {true, false}) {
            Decision decision =
                    decider.decide(discussion(closed, false), new Command.Delete(USER, null), NOTHING, NOON);
            assertThat(decision.events().getLast())
                    .isInstanceOfSatisfying(
                            Event.Updated.class,
                            event -> assertThat(event.discussion().state()).isEqualTo(View.State.CLOSED));
            assertThat(decision.after().deleted()).isTrue();
            assertThat(decision.after().closed()).isEqualTo(closed);
        }
    }
}
