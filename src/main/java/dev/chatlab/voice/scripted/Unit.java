package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.persona.Persona.Themed;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One authored text of a persona, of one or two sentences, and where it belongs: to an idea, a position or a theme.
 * {@code plain} are its sentences in plain form.
 */
record Unit(
        int number,
        String text,
        Facet facet,
        @Nullable Idea idea,
        @Nullable Position position,
        @Nullable Themed themed,
        List<String> plain,
        Set<String> stems) {
    static Unit of(int number, String text, Facet facet, Source source) {
        List<String> plain = Prose.sentences(text).stream().map(Prose::plain).toList();
        return new Unit(number, text, facet, source.idea(), source.position(), source.themed(), plain, Stems.of(text));
    }

    /** What the text does. */
    enum Facet {
        CLAIM,
        BECAUSE,
        EXAMPLE,
        SO,
        LIMIT,
        ANGLE,
        PROPOSAL,
        THEME,
        ASK,
        CANDID;

        /** Its name in a persona's rules of form. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a text belongs; at most one of the three. */
    record Source(
            @Nullable Idea idea,
            @Nullable Position position,
            @Nullable Themed themed) {
        static final Source NONE = new Source(null, null, null);

        static Source of(Idea idea) {
            return new Source(idea, null, null);
        }

        static Source of(Position position) {
            return new Source(null, position, null);
        }

        static Source of(Themed themed) {
            return new Source(null, null, themed);
        }
    }

    boolean isOf(Idea other) {
        return idea != null && idea.id().equals(other.id());
    }

    boolean isOn(String theme) {
        return themed != null && themed.theme().equals(theme);
    }
}
