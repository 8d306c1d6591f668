package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.persona.Persona.Themed;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.english.TopicPhrase;
import dev.chatlab.voice.scripted.Unit.Facet;
import dev.chatlab.voice.scripted.Unit.Source;
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
    private final List<String> neverSay;
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Unit> bySentence = new HashMap<>();
    private final Set<String> lowerWords = new HashSet<>();
    private final Map<String, Set<String>> ideaWords = new HashMap<>();
    private final Map<String, Set<String>> disputeWords = new HashMap<>();
    private final Map<String, Double> poles = new HashMap<>();
    private final UnitIndex index;

    Notes(Persona persona, Topics topics) {
        this.persona = persona;
        this.neverSay = persona.neverSay().stream()
                .map(phrase -> " " + Prose.plain(phrase) + " ")
                .toList();
        persona.ideas().forEach(this::addIdea);
        persona.positions().forEach(this::addPosition);
        persona.themes().forEach(this::addThemed);
        persona.candour().forEach(candid -> add(candid.says(), Facet.CANDID, Source.NONE));
        persona.ideas().forEach(idea -> idea.themes().forEach(poles::putIfAbsent));
        for (Unit unit : units) {
            unit.plain().forEach(sentence -> bySentence.putIfAbsent(sentence, unit));
            lowerWords.addAll(List.of(unit.text().split("[^\\p{L}'’-]+", -1)));
        }
        persona.disputes()
                .forEach(dispute -> disputeWords.put(dispute.with(), Stems.of(dispute.about() + " " + dispute.line())));
        index = new UnitIndex(units, topics);
    }

    private void addIdea(Idea idea) {
        String names = idea.title() + ", " + String.join(", ", idea.aliases()) + ", " + String.join(", ", idea.gist());
        ideaWords.put(idea.id(), Stems.of(names));
        Source source = Source.of(idea);
        add(idea.claims(), Facet.CLAIM, source);
        add(idea.because(), Facet.BECAUSE, source);
        add(idea.examples(), Facet.EXAMPLE, source);
        add(idea.so(), Facet.SO, source);
        add(idea.limits(), Facet.LIMIT, source);
    }

    private void addPosition(Position position) {
        add(joined(position.angle()), Facet.ANGLE, Source.of(position));
        add(joined(position.proposal()), Facet.PROPOSAL, Source.of(position));
    }

    private void addThemed(Themed themed) {
        add(joined(themed.says()), Facet.THEME, Source.of(themed));
        if (themed.ask() != null) {
            add(List.of(themed.ask()), Facet.ASK, Source.of(themed));
        }
        poles.put(themed.theme(), themed.pole());
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

    private void add(List<String> texts, Facet facet, Source source) {
        texts.forEach(text -> units.add(Unit.of(units.size(), text, facet, source)));
    }

    /** Where this persona stands on a theme, -1 to 1: by its own word on it, else by its ideas; null if it has none. */
    @Nullable Double pole(String theme) {
        return poles.get(theme);
    }

    /** This persona's texts on a theme. */
    List<Unit> on(String theme, Facet facet) {
        return units.stream()
                .filter(unit -> unit.facet() == facet && unit.isOn(theme))
                .toList();
    }

    Persona persona() {
        return persona;
    }

    List<Unit> units() {
        return units;
    }

    /** The text a sentence, in plain form, comes from, if this persona's notes hold it. */
    @Nullable Unit origin(String plain) {
        return bySentence.get(plain);
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

    /** Whether a text holds nothing that this persona never says. */
    boolean allow(String text) {
        String plain = " " + Prose.plain(text) + " ";
        return neverSay.stream().noneMatch(plain::contains);
    }

    /** The stems by which colleagues would know an idea of this persona. */
    Set<String> words(Idea idea) {
        return ideaWords.getOrDefault(idea.id(), Set.of());
    }

    /** The stems of what this persona disputes with a colleague; empty if nothing. */
    Set<String> disputed(String colleague) {
        return disputeWords.getOrDefault(colleague, Set.of());
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
