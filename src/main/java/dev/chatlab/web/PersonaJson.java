package dev.chatlab.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.Profile;
import java.util.ArrayList;
import java.util.List;

/** A character as the outside sees it: a card in lists, more on its own page; never the notes a voice composes from. */
final class PersonaJson {
    private static final int VERSION_SHOWN = 12;
    private static final int TERMS_SHOWN = 3;
    private static final int SAME_LETTERS = 6;

    private PersonaJson() {}

    record Card(
            String id,
            String name,
            @JsonProperty("short") String shortName,
            String dates,
            Persona.Cast cast,
            String tagline,
            List<String> terms,
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
                terms(p.vocabulary()),
                p.color(),
                portraitUrl(p),
                p.builtin());
    }

    /** The first few; of those that begin alike, such as "engaged" and "engaged pedagogy", the first. */
    static List<String> terms(List<String> vocabulary) {
        List<String> shown = new ArrayList<>();
        for (String word : vocabulary) {
            boolean told = shown.stream().anyMatch(other -> other.regionMatches(0, word, 0, SAME_LETTERS));
            if (!told && shown.size() < TERMS_SHOWN) {
                shown.add(word);
            }
        }
        return shown;
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
