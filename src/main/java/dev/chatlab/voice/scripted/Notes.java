package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A persona's notes, made ready for composing: every text by itself, searchable, and recognisable when it was said. */
final class Notes {
    private static final Pattern LEANING = Pattern.compile(
            "^(It|They|Them|This|That|These|Those|Such|Yet|But|And|So|Still|Here|There|He|She|After that|Then|Otherwise|Only then|Instead|Both) ");

    private final Persona persona;
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Unit> bySentence = new HashMap<>();
    private final Set<String> lowerWords = new HashSet<>();
    private final UnitIndex index;

    Notes(Persona persona, Topics topics) {
        this.persona = persona;
        persona.ideas().forEach(this::addIdea);
        persona.positions().forEach(this::addPosition);
        for (Unit unit : units) {
            Prose.sentences(unit.text()).forEach(sentence -> bySentence.putIfAbsent(Prose.plain(sentence), unit));
            lowerWords.addAll(List.of(unit.text().split("[^\\p{L}'’-]+", -1)));
        }
        index = new UnitIndex(units, topics);
    }

    private void addIdea(Idea idea) {
        add(idea.claims(), Facet.CLAIM, idea, null);
        add(idea.because(), Facet.BECAUSE, idea, null);
        add(idea.examples(), Facet.EXAMPLE, idea, null);
        add(idea.so(), Facet.SO, idea, null);
        add(idea.limits(), Facet.LIMIT, idea, null);
    }

    private void addPosition(Position position) {
        add(joined(position.angle()), Facet.ANGLE, null, position);
        add(joined(position.proposal()), Facet.PROPOSAL, null, position);
    }

    /** Sentences that lean on the one before them stay with it. */
    private static List<String> joined(List<String> sentences) {
        List<String> joined = new ArrayList<>();
        for (String sentence : sentences) {
            boolean leans = LEANING.matcher(sentence).find();
            joined.add(leans && !joined.isEmpty() ? joined.removeLast() + " " + sentence : sentence);
        }
        return joined;
    }

    private void add(List<String> texts, Facet facet, @Nullable Idea idea, @Nullable Position position) {
        texts.forEach(text -> units.add(new Unit(units.size(), text, facet, idea, position)));
    }

    Persona persona() {
        return persona;
    }

    List<Unit> units() {
        return units;
    }

    /** The text a sentence comes from, if this persona's notes hold it. */
    @Nullable Unit origin(String sentence) {
        return bySentence.get(Prose.plain(sentence));
    }

    /** A sentence to stand behind other words: in lower case, unless it may begin with a name. */
    String inside(String sentence) {
        String first = sentence.split("[^\\p{L}'’-]", 2)[0];
        boolean common = !TopicPhrase.inside(first).equals(first) || lowerWords.contains(Prose.lower(first));
        return common && !first.equals("I") ? Prose.lowerFirst(sentence) : sentence;
    }

    List<Unit> of(Idea idea, Facet facet) {
        return units.stream()
                .filter(unit -> unit.facet() == facet && unit.isOf(idea))
                .toList();
    }

    /** Whether a text makes sense only behind another. */
    static boolean leans(String text) {
        return LEANING.matcher(text).find();
    }

    /** How well each text fits these stems, by {@link Unit#number()}; 0 where nothing is shared. */
    float[] scores(Collection<String> stems) {
        return index.scores(stems);
    }
}
