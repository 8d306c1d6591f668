package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.persona.Persona;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who has most to say to a question: whoever is named in it, then whoever's words it uses, otherwise Dewey. */
final class Fit {
    private static final String STANDARD = "dewey";
    private static final int NAMED = 100;

    private Fit() {}

    static Persona choose(List<Persona> personas, String message) {
        String text = plain(message);
        Persona best = null;
        int most = 0;
        for (Persona persona : personas) {
            int score = score(persona, text) * 2 + (persona.id().equals(STANDARD) ? 1 : 0);
            if (best == null || score > most) {
                best = persona;
                most = score;
            }
        }
        if (best == null) {
            throw new Failure.Unavailable("no_theorist", "No theorist is here to answer.");
        }
        return best;
    }

    private static int score(Persona persona, String text) {
        String surname = persona.name().strip().substring(persona.name().strip().lastIndexOf(' ') + 1);
        long terms = Stream.concat(
                        persona.vocabulary().stream(),
                        persona.ideas().stream()
                                .flatMap(idea -> Stream.concat(Stream.of(idea.title()), idea.aliases().stream())))
                .map(Fit::plain)
                .filter(term -> !term.isBlank() && text.contains(term))
                .count();
        return (int) terms + (text.contains(plain(surname)) || text.contains(plain(persona.id())) ? NAMED : 0);
    }

    /** Lower case, words apart by one blank, blanks around, so that whole words are found by {@code contains}. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
