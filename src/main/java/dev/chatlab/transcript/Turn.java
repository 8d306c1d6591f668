package dev.chatlab.transcript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a discussion as it is stored and shown. {@code n} counts from 1; {@code text} holds citation markers
 * {@code [[tN]]} (plain text when a user typed them); an open turn has status {@code SPEAKING} and empty text.
 */
public record Turn(
        int n,
        Speaker speaker,
        String text,
        List<Citation> citations,
        @Nullable Move move,
        Status status,
        @Nullable Provenance voice,
        @Nullable Choice chosen,
        int variant,
        int variants,
        boolean stale,
        Instant startedAt,
        @Nullable Instant completedAt) {
    public Turn {
        citations = List.copyOf(citations);
    }

    /** Where a turn stands; only {@code COMPLETED} and {@code INTERRUPTED} ones are cited. */
    public enum Status {
        SPEAKING,
        COMPLETED,
        INTERRUPTED,
        FAILED
    }

    /**
     * Which voice makes the words: provider and model names, and, where the provider counts them, tokens (the prompt's in all, the
     * answer's, and those of the prompt read from a cache) and what they cost in millionths of a dollar. {@code finish} is
     * {@code stop}, or {@code length} when the answer was cut at its longest; {@code tried} tells who was asked before in vain;
     * {@code estimated} is true where the provider did not count, and tokens and cost are guessed by the length of the words.
     * A model that only its provider knows is null until the turn is whole.
     */
    public record Provenance(
            String provider,
            @Nullable String model,
            @Nullable Integer promptTokens,
            @Nullable Integer completionTokens,
            @Nullable Integer cachedTokens,
            @Nullable Long costMicros,
            @Nullable String finish,
            List<Tried> tried,
            @Nullable Boolean estimated) {
        /** The voice that composes from notes, without any model. */
        public static final Provenance SCRIPTED = new Provenance("scripted", "scripted-1", null, null);

        @SuppressWarnings("ConstantValue") // Turns stored before there were models have no such list.
        public Provenance {
            tried = tried == null ? List.of() : List.copyOf(tried);
        }

        public Provenance(
                String provider,
                @Nullable String model,
                @Nullable Integer promptTokens,
                @Nullable Integer completionTokens) {
            this(provider, model, promptTokens, completionTokens, null, null, null, List.of(), null);
        }

        private Provenance having(List<Tried> asked) {
            return new Provenance(
                    provider,
                    model,
                    promptTokens,
                    completionTokens,
                    cachedTokens,
                    costMicros,
                    finish,
                    asked,
                    estimated);
        }

        /** What is known of a voice, by its name, before it has spoken. */
        public static Provenance of(String voice) {
            return voice.equals(SCRIPTED.provider) ? SCRIPTED : new Provenance(voice, null, null, null);
        }
    }

    /** A model that was asked for the turn in vain, and why, as a code for programs. */
    public record Tried(String provider, String model, String code) {}

    /** Why this speaker was chosen: policy, a sentence, every candidate's score, and the seed of the noise. */
    public record Choice(String policy, String why, List<Candidate> candidates, long seed) {
        public Choice {
            candidates = List.copyOf(candidates);
        }
    }

    /** One member who could have spoken, and its score under the policy. */
    public record Candidate(String id, double score) {}

    public boolean isSaid() {
        return status == Status.COMPLETED || status == Status.INTERRUPTED;
    }

    public static Turn started(int n, Speaker speaker, Choice chosen, Provenance voice, Instant at) {
        return new Turn(n, speaker, "", List.of(), null, Status.SPEAKING, voice, chosen, 1, 1, false, at, null);
    }

    public static Turn byUser(int n, Speaker user, String text, Instant at) {
        return new Turn(n, user, text, List.of(), null, Status.COMPLETED, null, null, 1, 1, false, at, at);
    }

    /** This turn, ended with the words that were said; by the voice it was begun with, unless the speech knows more of it. */
    public Turn ended(Status how, Speech speech, Instant at) {
        return new Turn(
                n,
                speaker,
                speech.text(),
                speech.citations(),
                speech.move(),
                how,
                speech.voice() == null ? voice : speech.voice(),
                chosen,
                variant,
                variants,
                stale,
                startedAt,
                at);
    }

    /** This turn, given up after these models were asked in vain; what was streamed is not kept. */
    public Turn failed(List<Tried> tried, Instant at) {
        Provenance by = voice == null ? null : voice.having(tried);
        return new Turn(
                n, speaker, "", List.of(), null, Status.FAILED, by, chosen, variant, variants, stale, startedAt, at);
    }

    /** What a voice said in one turn, after the gates. */
    public record Speech(
            String text,
            List<Citation> citations,
            @Nullable Move move,
            @Nullable Provenance voice) {
        public Speech {
            citations = List.copyOf(citations);
        }
    }
}
