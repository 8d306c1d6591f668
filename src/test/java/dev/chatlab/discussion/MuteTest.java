package dev.chatlab.discussion;

import static dev.chatlab.discussion.AmendTest.NOON;
import static dev.chatlab.discussion.AmendTest.NOTHING;
import static dev.chatlab.discussion.AmendTest.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Discussion.Tally;
import dev.chatlab.json.Json;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Choose.Member;
import dev.chatlab.turn.Chosen;
import dev.chatlab.turn.TurnPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dewey and Freire talk, and one of them, or both, is muted. */
class MuteTest {
    private final Decider decider = new Decider(
            (d, named, newest) -> TurnPolicy.decide(new Choose(d.policy(), 7, 1, members(d), named, null, d.last())));
    private Discussion talk = AmendTest.discussion(false, false);

    private static List<Member> members(Discussion d) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < d.seats().size(); i++) {
            Tally tally = d.tallies().get(i);
            Seat seat = d.seats().get(i);
            members.add(new Member(seat.persona(), tally.silent(), tally.taken(), 0, tally.spoken(), 1, seat.muted()));
        }
        return members;
    }

    private Event mute(String... ids) {
        return carryOut(new Command.Amend(USER, null, null, null, null, null, null, List.of(ids)));
    }

    private Event carryOut(Command command) {
        return adopt(decider.decide(talk, command, NOTHING, NOON));
    }

    private Event adopt(Decision decision) {
        talk = decision.after();
        return decision.events().getLast();
    }

    private void next(@Nullable String speaker) {
        carryOut(new Command.Next(USER, null, speaker));
    }

    private String speaks() {
        String speaker = talk.open().speaker().id();
        adopt(decider.finished(talk, NOTHING, NOON));
        return speaker;
    }

    private @Nullable String upNext() {
        Chosen next = talk.next();
        return next == null ? null : next.speaker();
    }

    @Test
    void who_is_next_is_chosen_anew_and_travels_in_the_one_event() {
        for (String muted : List.of("dewey", "freire")) {
            assertThat(mute(muted)).isInstanceOfSatisfying(Event.Updated.class, event -> {
                assertThat(event.discussion().upNext().id()).isNotEqualTo(muted).isEqualTo(upNext());
                assertThat(event.discussion().seats())
                        .filteredOn(Seat::muted)
                        .extracting(Seat::persona)
                        .containsExactly(muted);
            });
            next(null);
            assertThat(speaks()).isNotEqualTo(muted);
            assertThat(upNext()).isNotEqualTo(muted);
        }
    }

    @Test
    void where_all_are_muted_nobody_is_next_until_the_user_names_somebody_once() {
        mute("dewey", "freire");
        assertThat(upNext()).isNull();
        assertThatThrownBy(() -> next(null)).isInstanceOfSatisfying(Failure.Invalid.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("no_speaker");
            assertThat(refusal).hasMessageContaining("Everybody at this table is muted");
        });
        assertThatThrownBy(() -> carryOut(new Command.Auto(USER, null, 3))).isInstanceOf(Failure.Invalid.class);
        next("freire");
        assertThat(speaks()).isEqualTo("freire");
        assertThat(upNext()).isNull();
        carryOut(new Command.Say(USER, null, "What do you say, @dewey?", null));
        assertThat(upNext()).isEqualTo("dewey");
        next(null);
        assertThat(speaks()).isEqualTo("dewey");
        assertThat(upNext()).isNull();
        mute("dewey");
        assertThat(upNext()).isEqualTo("freire");
    }

    @Test
    void who_is_muted_while_speaking_may_finish_and_auto_play_goes_on_without() {
        next("dewey");
        carryOut(new Command.Auto(USER, null, 2));
        mute("dewey");
        assertThat(talk.open().speaker().id()).isEqualTo("dewey");
        assertThat(speaks()).isEqualTo("dewey");
        assertThat(speaks()).isEqualTo("freire");
        assertThat(talk.open().speaker().id()).isEqualTo("freire");
        mute("dewey", "freire");
        assertThat(speaks()).isEqualTo("freire");
        assertThat(talk.busy()).isFalse();
    }

    @Test
    void auto_play_ends_when_the_last_is_muted() {
        carryOut(new Command.Auto(USER, null, 20));
        mute("dewey", "freire");
        speaks();
        assertThat(talk.busy()).isFalse();
        assertThat(talk.auto()).isZero();
    }

    @Test
    void muting_takes_back_that_somebody_was_called_upon() {
        carryOut(new Command.Say(USER, null, "And you?", "dewey"));
        assertThat(upNext()).isEqualTo("dewey");
        mute("dewey");
        assertThat(upNext()).isEqualTo("freire");
        assertThat(talk.addressed()).isNull();
    }

    @Test
    void the_same_list_again_changes_nothing() {
        mute("dewey");
        carryOut(new Command.Say(USER, null, "And you?", "dewey"));
        Discussion before = talk;
        mute("dewey", "dewey");
        assertThat(talk.next()).isEqualTo(before.next());
        assertThat(talk.addressed()).isEqualTo("dewey");
        assertThat(talk.seats()).isEqualTo(before.seats());
    }

    @Test
    void an_id_that_is_not_at_the_table_is_pointed_out() {
        assertThatThrownBy(() -> mute("dewey", "plato"))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Failure.FieldError::pointer)
                                .containsExactly("/muted/1"));
        assertThat(talk.muted()).isEmpty();
    }

    @Test
    void whoever_comes_back_owes_no_turns() {
        mute("dewey");
        for (int i = 0; i < 9; i++) {
            next(null);
            assertThat(speaks()).isEqualTo("freire");
        }
        mute();
        assertThat(talk.tallies()).extracting(Tally::taken).containsExactly(9, 9);
        assertThat(talk.tallies()).extracting(Tally::silent).containsExactly(0, 0);
    }

    @Test
    void where_nobody_is_muted_what_is_stored_is_as_before_and_what_was_stored_can_be_read() {
        Seat heard = new Seat("dewey", "v", "John Dewey", null);
        String stored =
                "{\"persona\":\"dewey\",\"version\":\"v\",\"name\":\"John Dewey\",\"voice\":null,\"owner\":null}";
        assertThat(Json.write(heard)).isEqualTo(stored);
        assertThat(Json.read(stored, Seat.class)).isEqualTo(heard);
        Seat muted = heard.muted(true);
        assertThat(Json.read(Json.write(muted), Seat.class)).isEqualTo(muted);
        assertThat(Json.write(carryOut(new Command.Amend(USER, null, "Title", null, null, null, null, null))))
                .endsWith("\"change\":\"amended\"}");
        Event event = mute("freire");
        assertThat(Json.read(Json.write(event), Event.class)).isEqualTo(event);
        assertThat(Json.read(Json.write(talk), Discussion.class)).isEqualTo(talk);
    }
}
