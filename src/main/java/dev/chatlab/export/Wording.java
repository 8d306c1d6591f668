package dev.chatlab.export;

import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Provenance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences that every format shares. */
final class Wording {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    static final String TRANSCRIPT = "Transcript";

    private Wording() {}

    /** One line of what is known about the discussion. */
    record Fact(String name, String value) {}

    static List<Fact> facts(View d, Instant exportedAt) {
        return List.of(
                new Fact("Topic", d.topic()),
                new Fact("With", d.seats().stream().map(Seat::name).collect(Collectors.joining(", "))),
                new Fact("Begun", DATE.format(d.createdAt())),
                new Fact("Exported", DATE.format(exportedAt)),
                new Fact("Speakers chosen", d.policy().name().toLowerCase(Locale.ROOT) + ", seed " + d.seed()),
                new Fact("Voice", String.join(", ", d.voices())));
    }

    /** Where the speaker of a turn sits, from 1; 0 for people. Each seat has a colour of its own, the same in every format. */
    static int seat(View d, Turn turn) {
        for (int i = 0; i < d.seats().size(); i++) {
            if (!turn.speaker().isUser()
                    && d.seats().get(i).persona().equals(turn.speaker().id())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Turns by number, in words. */
    static String places(List<Integer> turns) {
        return (turns.size() == 1 ? "turn " : "turns ")
                + turns.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What is to be said about how a turn ended; null when it simply ended. */
    static @Nullable String ending(Turn turn) {
        return switch (turn.status()) {
            case COMPLETED ->
                turn.voice() != null && "length".equals(turn.voice().finish()) ? "cut off here" : null;
            case INTERRUPTED -> "interrupted here";
            case FAILED -> "this turn failed";
            case SPEAKING -> "still speaking at the time of export";
        };
    }

    /** Which voice made a turn, null for people. */
    static @Nullable String voice(Turn turn) {
        if (turn.voice() == null) {
            return null;
        }
        Provenance voice = turn.voice();
        if (voice.provider().equals(Provenance.SCRIPTED.provider())) {
            return "scripted voice";
        }
        return voice.model() == null ? voice.provider() : voice.provider() + " " + voice.model();
    }

    /** Without the control characters that could steer a terminal or a parser. */
    static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
