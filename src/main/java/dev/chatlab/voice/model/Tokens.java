package dev.chatlab.voice.model;

import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.wire.ModelCall.Usage;
import java.util.List;

/** Guesses tokens where a provider did not count them: a quarter of the characters, rounded up. */
final class Tokens {
    private static final int CHARACTERS = 4;

    private Tokens() {}

    static int of(int characters) {
        return (characters + CHARACTERS - 1) / CHARACTERS;
    }

    static int of(Prompt prompt) {
        int characters = length(prompt.system());
        for (Prompt.Message message : prompt.messages()) {
            characters += length(message.parts());
        }
        return of(characters);
    }

    private static int length(List<Prompt.Part> parts) {
        return parts.stream().mapToInt(part -> part.text().length()).sum();
    }

    /** Whether the provider left something uncounted. */
    static boolean isGuessed(Usage usage) {
        return usage.prompt() == null || usage.completion() == null;
    }

    /** What was counted, and a guess for the rest. */
    static Usage filled(Usage usage, int prompt, int completion) {
        return new Usage(
                usage.prompt() == null ? Integer.valueOf(prompt) : usage.prompt(),
                usage.cacheRead(),
                usage.cacheWrite(),
                usage.completion() == null ? Integer.valueOf(completion) : usage.completion());
    }
}
