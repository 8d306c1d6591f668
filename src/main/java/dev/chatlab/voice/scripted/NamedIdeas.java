package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.NounPhrases;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.IdeaNames.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One character's ideas, found in what it says by their sentences or by their names. */
final class NamedIdeas {
    private static final double CLAIMED = 3;
    private static final double CITED = 4;
    private static final double TITLED = 2;
    private static final double ECHOED = 3;
    private static final int LONG = 7;

    private final Persona persona;
    private final Map<String, Idea> bySentence = new HashMap<>();
    private final Map<String, @Nullable Idea> byTerm = new LinkedHashMap<>();

    NamedIdeas(Persona persona) {
        this.persona = persona;
        for (Idea idea : persona.ideas()) {
            Stream.of(idea.claims(), idea.because(), idea.examples(), idea.so(), idea.limits())
                    .flatMap(Collection::stream)
                    .flatMap(text -> Prose.sentences(text).stream())
                    .forEach(sentence -> bySentence.putIfAbsent(Prose.plain(sentence), idea));
            terms(idea).filter(NounPhrases::tells).forEach(term -> byTerm.putIfAbsent(term, idea));
        }
        persona.vocabulary().stream().filter(NounPhrases::tells).forEach(term -> byTerm.putIfAbsent(term, null));
    }

    private static Stream<String> terms(Idea idea) {
        return Stream.concat(Stream.of(idea.title()), idea.aliases().stream());
    }

    List<Name> names(Turn turn, List<Turn> citing) {
        Map<Idea, List<String>> said = said(turn);
        if (said.isEmpty()) {
            return byTerms(Citations.without(turn.text()), citing);
        }
        return said.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -weight(entry.getKey(), entry.getValue(), citing)))
                .map(entry -> name(entry.getKey(), String.join(" ", entry.getValue()), citing))
                .toList();
    }

    /** The sentences of each idea, in the order in which they are said. */
    private Map<Idea, List<String>> said(Turn turn) {
        Heard heard = Heard.of(turn.text());
        Map<Idea, List<String>> said = new LinkedHashMap<>();
        for (int i = 0; i < heard.plain().size(); i++) {
            Idea idea = bySentence.get(heard.plain().get(i));
            if (idea != null) {
                said.computeIfAbsent(idea, _ -> new ArrayList<>())
                        .add(heard.sentences().get(i));
            }
        }
        return said;
    }

    private static double weight(Idea idea, List<String> sentences, List<Turn> citing) {
        List<String> claims = idea.claims().stream().map(Prose::plain).toList();
        long claimed =
                sentences.stream().map(Prose::plain).filter(claims::contains).count();
        long cited = citing.stream()
                .filter(later -> idea.gist().stream()
                        .anyMatch(gist -> Heard.of(later.text()).holds(Prose.plain(gist))))
                .count();
        return sentences.size() + (CLAIMED - 1) * claimed + CITED * cited;
    }

    private String key(String idea) {
        return persona.id() + "/" + idea;
    }

    /** The best of an idea's other names, or of the character's own words, that stands in its sentences; or else its title. */
    private Name name(Idea idea, String sentences, List<Turn> citing) {
        return byTerm.entrySet().stream()
                .filter(entry -> entry.getValue() == null || entry.getValue().equals(idea))
                .map(Map.Entry::getKey)
                .filter(term -> isCompound(term) && stands(term, sentences))
                .max(Comparator.comparingDouble(term -> telling(term, idea, citing)))
                .map(term -> new Name(key(idea.id()), term, true))
                .orElseGet(() -> new Name(key(idea.id()), idea.title(), false));
    }

    private static boolean isCompound(String term) {
        return term.indexOf(' ') > 0 || term.indexOf('-') > 0;
    }

    /** One word names an idea only where its title has the word too, and then rarely if it is short. */
    private boolean isLongName(String term) {
        Idea idea = byTerm.get(term);
        return term.length() >= LONG && idea != null && isTitled(term, idea);
    }

    private static boolean isTitled(String term, Idea idea) {
        return Stems.share(Stems.of(term), Stems.of(idea.title()));
    }

    private static double telling(String term, @Nullable Idea idea, List<Turn> citing) {
        Set<String> stems = Stems.of(term);
        double echoes = 0;
        for (Turn later : citing) {
            Set<String> heard = Heard.of(later.text()).stems();
            echoes += stems.stream().filter(heard::contains).count() / (double) Math.max(1, stems.size());
        }
        return (idea != null && isTitled(term, idea) ? TITLED : 0)
                + ECHOED * Math.min(1, echoes)
                + Math.min(3, Prose.words(term));
    }

    /** The terms that stand in a text, whatever voice says it. */
    private List<Name> byTerms(String text, List<Turn> citing) {
        return byTerm.keySet().stream()
                .filter(term -> (isCompound(term) || isLongName(term)) && stands(term, text))
                .sorted(Comparator.comparingDouble(term -> -telling(term, byTerm.get(term), citing)))
                .map(term -> {
                    Idea idea = byTerm.get(term);
                    return new Name(key(idea == null ? Prose.plain(term) : idea.id()), term, true);
                })
                .toList();
    }

    /** Whether a term stands in a text letter by letter, as whole words, capitals aside. */
    static boolean stands(String term, String text) {
        for (int at = 0; at + term.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, term, 0, term.length())
                    && isEdge(text, at - 1)
                    && isEdge(text, at + term.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }
}
