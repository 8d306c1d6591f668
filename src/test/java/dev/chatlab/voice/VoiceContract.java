package dev.chatlab.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Labels;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.SpeechGate;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every voice keeps, whatever its words come from. */
public abstract class VoiceContract {
    protected static final Persona DEWEY = Cast.find("dewey");
    protected static final Turn EARLIER = Said.turn(
            1,
            Said.HOOKS,
            "Homework takes the evening from those who have least of it. A classroom that counts it as merit rewards the quiet"
                    + " room and the free parent.");

    protected final Vertx vertx = Vertx.vertx();
    protected final Context context = vertx.getOrCreateContext();

    protected abstract Voice voice();

    @AfterEach
    void end() {
        vertx.close().await();
    }

    protected static Brief brief(int n, List<Turn> tail) {
        return new Brief(
                "d",
                "Should homework be graded?",
                "en",
                Brief.Length.NORMAL,
                7,
                n,
                Said.DEWEY,
                List.of(Said.DEWEY, Said.HOOKS),
                tail);
    }

    protected Hearing hear(Brief brief) {
        return Hearing.of(voice(), DEWEY, brief, context);
    }

    @Test
    void words_come_and_then_exactly_one_end_all_on_the_caller_s_context() throws Exception {
        Hearing hearing = hear(brief(1, List.of()));
        VoiceEvent.Finished finished = hearing.finished();
        assertThat(hearing.text()).isNotBlank();
        assertThat(hearing.pieces()).hasSizeGreaterThan(1).noneMatch(String::isEmpty);
        assertThat(finished.voice().provider()).isNotBlank();
        assertThat(finished.voice().model()).isNotBlank();
        Thread.sleep(100);
        hearing.assertRight();
    }

    @Test
    void nothing_is_heard_after_hush() throws Exception {
        Hearing early = hear(brief(1, List.of()));
        early.hush();
        Hearing late = hear(brief(1, List.of()));
        late.awaitWords();
        late.hush();
        Thread.sleep(300);
        early.assertRight();
        late.assertRight();
    }

    @Test
    void a_turn_that_cites_passes_the_gates_with_citations_that_hold() throws Exception {
        Hearing hearing = hear(brief(2, List.of(EARLIER)));
        VoiceEvent.Finished finished = hearing.finished();
        SpeechGate gate = new SpeechGate(
                Labels.of(List.of("John Dewey", "Dewey"), List.of("bell hooks")),
                Citations.open(2, Said.DEWEY, List.of(EARLIER)));
        hearing.pieces().forEach(gate::feed);
        gate.finish();
        Turn.Speech speech = gate.speech(finished.move(), finished.citations(), finished.voice());
        assertThat(speech.text()).isNotBlank();
        for (Citation citation : speech.citations()) {
            assertThat(citation.turn()).isEqualTo(1);
            assertThat(citation.speaker()).isEqualTo("hooks");
            assertThat(citation.quote() == null || EARLIER.text().contains(citation.quote()))
                    .isTrue();
        }
    }

    @Test
    void two_turns_at_once_do_not_mix() throws Exception {
        Hearing alone = hear(brief(1, List.of()));
        alone.finished();
        Hearing one = hear(brief(1, List.of()));
        Hearing other = hear(brief(1, List.of()));
        one.finished();
        other.finished();
        assertThat(one.text()).isEqualTo(alone.text());
        assertThat(other.text()).isEqualTo(alone.text());
    }
}
