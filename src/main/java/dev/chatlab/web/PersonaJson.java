package dev.chatlab.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.Profile;
import java.util.List;

/** A character as the outside sees it: a card in lists, more on its own page; never the notes a voice composes from. */
final class PersonaJson {
    private static final int VERSION_SHOWN = 12;

    private PersonaJson() {}

    record Card(
            String id,
            String name,
            @JsonProperty("short") String shortName,
            String dates,
            Persona.Cast cast,
            String tagline,
            String color,
            String portraitUrl,
            boolean builtin) {}

    record Detail(
            @JsonUnwrapped Card card,
            String version,
            String lens,
            boolean living,
            List<String> vocabulary,
            List<Idea> ideas) {}

    record Idea(String title, String work, String year) {}

    static Card card(Profile p) {
        return new Card(
                p.id(),
                p.name(),
                p.shortName(),
                p.dates(),
                p.cast(),
                p.tagline(),
                p.color(),
                portraitUrl(p),
                p.builtin());
    }

    static Detail detail(PersonaMessage.Found found) {
        Persona p = found.persona();
        List<Idea> ideas = p.ideas().stream()
                .map(idea -> new Idea(idea.title(), idea.work(), idea.year()))
                .toList();
        Profile profile = Profile.of(p).with(found.picture());
        return new Detail(card(profile), p.version(), p.lens(), p.living(), p.vocabulary(), ideas);
    }

    /** Changes when what is to be seen does, so that it may be kept for long. */
    private static String portraitUrl(Profile p) {
        if (p.picture() != null) {
            return "/api/v1/personas/" + p.id() + "/portrait?v=" + p.picture();
        }
        String version =
                p.version().substring(0, Math.min(VERSION_SHOWN, p.version().length()));
        return "/api/v1/personas/" + p.id() + "/portrait.svg?v=" + version;
    }
}
