package dev.chatlab.persona;

import dev.chatlab.transcript.Move;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character as its YAML file describes it: who it is, how it is shown, and the notes that the scripted voice composes
 * from. {@code version} is a hash of the file's content; {@code owner} is {@code stock} or a user's id.
 */
public record Persona(
        String id,
        String owner,
        String version,
        String name,
        Cast cast,
        String dates,
        String tagline,
        String shortName,
        String possessive,
        boolean living,
        String lens,
        String color,
        Map<String, String> portrait,
        Map<String, Double> axes,
        List<String> vocabulary,
        List<String> neverSay,
        List<Idea> ideas,
        List<Themed> themes,
        List<Position> positions,
        Map<Approach, List<String>> approaches,
        List<Dispute> disputes,
        List<Ally> allies,
        List<Candid> candour,
        Manner manner,
        List<String> asks,
        List<String> bridges,
        Map<Move, List<String>> frames) {
    public Persona {
        portrait = inOrder(portrait);
        axes = inOrder(axes);
        vocabulary = List.copyOf(vocabulary);
        neverSay = List.copyOf(neverSay);
        ideas = List.copyOf(ideas);
        themes = List.copyOf(themes);
        positions = List.copyOf(positions);
        approaches = inOrder(approaches);
        disputes = List.copyOf(disputes);
        allies = List.copyOf(allies);
        candour = List.copyOf(candour);
        asks = List.copyOf(asks);
        bridges = List.copyOf(bridges);
        frames = inOrder(frames);
    }

    /** A copy in the order of the file, since what is composed from it must not depend on the process. */
    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Whether this is a way of looking and not a person. */
    public boolean isLens() {
        return cast == Cast.LENSES;
    }

    /** The part of the cast a character belongs to, and the folder its file lies in. */
    public enum Cast {
        THEORISTS,
        PHILOSOPHERS,
        LENSES,
        OWN
    }

    /**
     * One idea, tied to the work that first carried it. {@code themes} are the shared themes it is about and where it
     * stands on each, -1 to 1. {@code gist} are that-clauses by which colleagues cite it; {@code because},
     * {@code examples}, {@code so} and {@code limits} are whole sentences; {@code applied} lead it to any topic, with the
     * slot {topic}.
     */
    public record Idea(
            String id,
            String title,
            String work,
            String year,
            Map<String, Double> themes,
            List<String> aliases,
            List<String> claims,
            List<String> gist,
            List<String> because,
            List<String> examples,
            List<String> so,
            List<String> limits,
            List<String> applied) {
        public Idea {
            themes = inOrder(themes);
            applied = List.copyOf(applied);
            aliases = List.copyOf(aliases);
            claims = List.copyOf(claims);
            gist = List.copyOf(gist);
            because = List.copyOf(because);
            examples = List.copyOf(examples);
            so = List.copyOf(so);
            limits = List.copyOf(limits);
        }
    }

    /** What the character says on a shared theme, where it stands on it from -1 to 1, and a question it asks about it. */
    public record Themed(
            String theme,
            double pole,
            List<String> says,
            @Nullable String ask) {
        public Themed {
            says = List.copyOf(says);
        }
    }

    /** Kinds of questions; the character has sentences of its own, with the slot {topic}, for each on whatever topic. */
    public enum Approach {
        BAN,
        DUTY,
        ALLOW,
        MACHINE,
        CHOICE,
        MEANING,
        CAUSE,
        METHOD,
        WORTH,
        FUTURE
    }

    /** What the character admits about a sore point; {@code asked} are words that a question about it would contain. */
    public record Candid(List<String> asked, List<String> says) {
        public Candid {
            asked = List.copyOf(asked);
            says = List.copyOf(says);
        }
    }

    /** Where the character stands, from -1 against to 1 for, on a shared issue; {@code grounds} are ids of its ideas. */
    public record Position(
            String issue, String sub, double stance, List<String> angle, List<String> grounds, List<String> proposal) {
        public Position {
            angle = List.copyOf(angle);
            grounds = List.copyOf(grounds);
            proposal = List.copyOf(proposal);
        }
    }

    /** A disagreement with a colleague, on record ({@code documented}) or drawn from two bodies of work. */
    public record Dispute(String with, String about, boolean documented, String line) {}

    /** A colleague this character builds on. */
    public record Ally(String with, @Nullable String about) {}
}
