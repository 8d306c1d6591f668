package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Themed;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.scripted.Restating.Kind;
import dev.chatlab.voice.scripted.Restating.Point;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows the sentences of a turn again that come from its speaker's notes, and what each of them does there. */
final class Remarks {
    private final Notes notes;
    private final Topics topics;

    private Remarks(Notes notes, Topics topics) {
        this.notes = notes;
        this.topics = topics;
    }

    static List<Point> in(String text, Notes notes, Topics topics) {
        Remarks remarks = new Remarks(notes, topics);
        Heard heard = Heard.of(text);
        return IntStream.range(0, heard.plain().size())
                .mapToObj(i ->
                        remarks.point(heard.plain().get(i), heard.sentences().get(i)))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Point point(String plain, String sentence) {
        Unit unit = notes.origin(plain);
        if (unit == null) {
            return framed(plain, sentence);
        }
        Kind kind = plain.equals(Prose.plain(sentence)) ? kind(unit) : Kind.TURN;
        String gist = unit.idea() == null ? null : Gists.of(unit.idea(), unit, sentence);
        return kind == null ? null : new Point(gist, sentence, kind, themes(unit), named(unit, gist));
    }

    private static @Nullable Kind kind(Unit unit) {
        return switch (unit.facet()) {
            case CLAIM -> Kind.CLAIM;
            case ANGLE, PROPOSAL -> Kind.POSITION;
            case THEME -> Kind.THEME;
            case BECAUSE, SO, LIMIT, EXAMPLE -> Kind.SUPPORT;
            case ASK, CANDID -> null;
        };
    }

    private static Map<String, Double> themes(Unit unit) {
        Idea idea = unit.idea();
        Themed themed = unit.themed();
        return idea != null ? idea.themes() : themed != null ? Map.of(themed.theme(), themed.pole()) : Map.of();
    }

    /** Those of its themes that a reader finds in the words themselves. */
    private Set<String> named(Unit unit, @Nullable String gist) {
        Set<String> named = new HashSet<>(themes(unit).keySet());
        if (unit.themed() == null) {
            named.retainAll(topics.themes(unit.text() + " " + gist).keySet());
        }
        return named;
    }

    /** What the notes have with a slot, or do not keep among their texts. */
    private @Nullable Point framed(String plain, String sentence) {
        Persona persona = notes.persona();
        if (persona.disputes().stream()
                .anyMatch(dispute -> Prose.plain(dispute.line()).equals(plain))) {
            return new Point(null, sentence, Kind.DISPUTE, Map.of(), Set.of());
        }
        Heard heard = Heard.of(sentence);
        boolean onTopic = Stream.concat(
                        persona.approaches().values().stream().flatMap(List::stream),
                        persona.ideas().stream().map(Idea::applied).flatMap(List::stream))
                .anyMatch(heard::holdsFrame);
        return onTopic ? new Point(null, sentence, Kind.APPLIED, Map.of(), Set.of()) : null;
    }
}
