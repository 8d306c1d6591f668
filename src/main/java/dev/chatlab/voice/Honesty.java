package dev.chatlab.voice;

import dev.chatlab.transcript.Turn.Provenance;
import java.util.Collection;

/** What a reader must know about whose words these are; the same sentences in the API, on the page and in exports. */
public final class Honesty {
    /** Of the voice that composes from notes. */
    public static final String SCRIPTED =
            "A scripted voice speaks here; no AI model is running. Its sentences are assembled from this project's notes about"
                    + " published works. They are not the thinkers' own words.";

    /** Of a glance ahead. */
    public static final String PREVIEW =
            "What each would likely say, and where they would likely clash or agree: a forecast," + " not a turn. "
                    + SCRIPTED;

    private static final String MODELS =
            "Voices made by AI models speak here, after this project's notes about published works. They are not the"
                    + " thinkers' own words.";

    private Honesty() {}

    /** The notice for a discussion in which these voices, by name, may speak. */
    public static String of(Collection<String> voices) {
        return voices.stream().allMatch(Provenance.SCRIPTED.provider()::equals) ? SCRIPTED : MODELS;
    }
}
