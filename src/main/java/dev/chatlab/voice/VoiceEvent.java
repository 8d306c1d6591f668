package dev.chatlab.voice;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.transcript.Turn.Tried;
import java.util.List;

/** What a voice tells while it speaks: words, perhaps a reset, then exactly one of finished or failed. */
public sealed interface VoiceEvent {
    /** The next words, raw: the gates have not seen them. May hold any part of a marker. */
    record Words(String text) implements VoiceEvent {}

    /** Nothing to tell, but still at work on the turn: what waits for a model may be silent for long. */
    record Working() implements VoiceEvent {}

    /** All words so far are void; the voice begins the turn again. */
    record Reset() implements VoiceEvent {}

    /**
     * The turn is whole. {@code citations} says more about markers in the text (relation, quote); markers without an entry
     * are still cited.
     */
    record Finished(Move move, List<Citation> citations, Provenance voice) implements VoiceEvent {
        public Finished {
            citations = List.copyOf(citations);
        }
    }

    /**
     * The voice gave up: a code for programs ({@code key_rejected}, {@code timeout}, ...), a safe sentence for people, and which
     * models were asked in vain.
     */
    record Failed(String code, String detail, List<Tried> tried) implements VoiceEvent {
        public Failed {
            tried = List.copyOf(tried);
        }

        /** Without any model having been asked. */
        public Failed(String code, String detail) {
            this(code, detail, List.of());
        }
    }
}
