package dev.chatlab.export;

import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences that every format shares. */
final class Wording {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
    private static final String SCRIPTED = "scripted";
    private static final String SCRIPTED_NOTE =
            "A scripted voice speaks here; no AI model is running. Its sentences are assembled from "
                    + "this project's notes about published works. They are not the thinkers' own words.";
    private static final String MODEL_NOTE =
            "Voices made by AI models speak here, after this project's notes about published works. "
                    + "They are not the thinkers' own words.";

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
                new Fact("Voice", voices(d)));
    }

    private static String voices(View d) {
        return Stream.concat(
                        Stream.of(d.voice()),
                        d.seats().stream().map(Seat::voice).filter(Objects::nonNull))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What a reader must know about whose words these are. */
    static String honesty(View d) {
        boolean scripted = d.voice().equals(SCRIPTED)
                && d.seats().stream()
                        .allMatch(s -> s.voice() == null || s.voice().equals(SCRIPTED));
        return scripted ? SCRIPTED_NOTE : MODEL_NOTE;
    }

    /** What is to be said about how a turn ended; null when it simply ended. */
    static @Nullable String ending(Turn turn) {
        return switch (turn.status()) {
            case COMPLETED -> null;
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
        String provider = turn.voice().provider();
        return provider.equals(SCRIPTED)
                ? "scripted voice"
                : provider + " " + turn.voice().model();
    }

    /** Without the control characters that could steer a terminal or a parser. */
    static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
