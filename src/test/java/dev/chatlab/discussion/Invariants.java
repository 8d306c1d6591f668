package dev.chatlab.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a simulated discussion in the end. */
final class Invariants {
    private final Simulation simulation;
    private final List<Event> events;

    Invariants(Simulation simulation) {
        this.simulation = simulation;
        this.events = simulation.database.events;
    }

    void check() {
        eventsFoldToTheState();
        everyTurnEndsOnce();
        whatWasAcknowledgedIsThereOnce();
        nothingIsStuck();
    }

    private void eventsFoldToTheState() {
        Discussion folded = simulation.database.first();
        for (Event event : events) {
            if (event instanceof Event.TurnStarted started) {
                whoIsMutedWasNamed(folded, started.turn());
            }
            folded = folded.apply(event);
        }
        assertThat(folded).isEqualTo(simulation.database.state());
    }

    private static void whoIsMutedWasNamed(Discussion before, Turn turn) {
        if (before.muted().contains(turn.speaker().id())) {
            assertThat(turn.chosen().why()).isEqualTo("You asked for this speaker.");
        }
    }

    private void everyTurnEndsOnce() {
        Set<Integer> started = new HashSet<>();
        Map<Integer, Integer> ended = new HashMap<>();
        for (Event event : events) {
            switch (event) {
                case Event.TurnStarted e ->
                    assertThat(started.add(e.turn().n())).isTrue();
                case Event.TurnCompleted e -> {
                    ended.merge(e.turn().n(), 1, Integer::sum);
                    onlyWholeSpeechesLookFinished(e.turn());
                }
                case Event.TurnFailed e -> ended.merge(e.turn().n(), 1, Integer::sum);
                case Event.Updated ignored -> {}
            }
        }
        assertThat(ended.values()).allMatch(times -> times == 1);
        assertThat(ended.keySet()).containsAll(started);
    }

    private void onlyWholeSpeechesLookFinished(Turn turn) {
        if (!turn.speaker().isUser() && turn.status() == Turn.Status.COMPLETED) {
            assertThat(simulation.wholeSpeeches).contains(turn.n() + ":" + turn.text());
        }
    }

    private void whatWasAcknowledgedIsThereOnce() {
        simulation.acknowledged.forEach((key, answer) -> {
            switch (simulation.sent.get(key)) {
                case Command.Say say ->
                    assertThat(turns().filter(t -> t.text().equals(say.text())))
                            .hasSize(1)
                            .containsExactly(answer.said());
                case Command.Next ignored ->
                    assertThat(events.stream()
                                    .filter(e -> e instanceof Event.TurnStarted s
                                            && s.turn().n() == answer.opened()))
                            .hasSize(1);
                case Command.Amend amend
                when amend.title() != null ->
                    assertThat(events.stream()
                                    .filter(e -> e instanceof Event.Updated u
                                            && u.discussion().title().equals(amend.title())))
                            .isNotEmpty();
                default ->
                    assertThat(answer.seq())
                            .isLessThanOrEqualTo(simulation.database.state().seq());
            }
        });
    }

    private Stream<Turn> turns() {
        return events.stream().filter(Event.TurnCompleted.class::isInstance).map(e -> ((Event.TurnCompleted) e).turn());
    }

    private void nothingIsStuck() {
        assertThat(simulation.database.state().busy())
                .as("nobody is left speaking")
                .isFalse();
    }
}
