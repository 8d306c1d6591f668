package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people type as a topic into phrases that can follow a preposition: questions become {@code whether} and
 * {@code how} clauses in the right word order, statements become {@code the claim that}, and the things at issue are named.
 */
public final class TopicPhrase {
    private static final int MAX_WORDS = 12;
    private static final int MOST = 6;
    private static final int JOINED = 7;
    private static final Set<String> VERSUS = Set.of("vs", "v", "versus", "or");

    private TopicPhrase() {}

    /** A clause or noun phrase without full stop or question mark; empty when there is none short enough to repeat. */
    public static String of(String topic) {
        List<String> all = all(topic);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All phrases, the fullest first: at most one clause, then the things at issue; empty for a text that cannot be read. */
    public static List<String> all(String topic) {
        List<String> first = List.of();
        for (String sentence : Core.sentences(topic)) {
            List<Word> words = Typos.mended(Tagging.of(sentence));
            List<String> phrases = words.isEmpty() || !Core.isEnglish(words) ? List.of() : phrases(words);
            if (names(phrases)) {
                return phrases;
            }
            first = first.isEmpty() ? phrases : first;
        }
        return first;
    }

    /** Whether there is more than what some we should do. */
    private static boolean names(List<String> phrases) {
        return phrases.stream()
                .anyMatch(phrase -> !phrase.matches("(whether|why|how|when) (we|to|it|one) .*|[a-z]+ing|[a-z]+")
                        || phrases.size() == 1);
    }

    private static List<String> phrases(List<Word> typed) {
        boolean weighed = typed.getFirst().is("whether") && typed.size() > 3;
        List<Word> words = Wording.lowered(weighed ? typed.subList(1, typed.size()) : typed);
        Clause clause = Clause.of(words);
        Set<String> phrases = new LinkedHashSet<>();
        List<String> things = Things.of(clause).stream()
                .filter(TopicPhrase::stands)
                .filter(thing -> !isBareSide(thing, words))
                .toList();
        String full =
                clause.form() == Clause.Form.PHRASE ? whole(words) : isDefinition(clause) ? null : Wording.of(clause);
        full = weighed && full != null ? full.replaceFirst("^the claim that", "whether") : full;
        if (full != null && Prose.words(full) <= MAX_WORDS && (clause.form() != Clause.Form.PHRASE || stands(full))) {
            phrases.add(full);
        } else if (things.isEmpty() || (clause.form() == Clause.Form.STATEMENT && things.size() < 1)) {
            return List.of();
        }
        phrases.addAll(things);
        return joined(phrases, clause.form() == Clause.Form.PHRASE).stream()
                .limit(MOST + 1L)
                .toList();
    }

    /** Office in remote work vs office: one side of two that cannot stand without an article. */
    private static boolean isBareSide(String thing, List<Word> words) {
        return words.stream().anyMatch(word -> word.in(VERSUS))
                && words.stream().anyMatch(word -> word.is(thing) && Neutral.takesArticle(word));
    }

    /** What is a good life: the noun phrase says it all. */
    private static boolean isDefinition(Clause clause) {
        return clause.form() == Clause.Form.ASKING
                && clause.isBe()
                && clause.asked() == 1
                && clause.words().getFirst().is("what")
                && clause.said().isEmpty();
    }

    /** A topic that is no sentence, word for word; of two things set against each other, both. */
    private static @Nullable String whole(List<Word> words) {
        List<Word> said = new ArrayList<>(Wording.lowered(words));
        boolean versus =
                said.size() > 2 && said.subList(1, said.size() - 1).stream().anyMatch(word -> word.in(VERSUS));
        if (versus) {
            said.replaceAll(word -> word.in(VERSUS) ? word.with("and") : word);
            said.removeIf(word -> word.is("."));
        }
        return Neutral.phrase(PhraseText.plain(said));
    }

    private static boolean stands(String phrase) {
        return Standing.alone(phrase);
    }

    /** With the two foremost short things as a pair. */
    private static Set<String> joined(Set<String> phrases, boolean named) {
        List<String> list = new ArrayList<>(phrases);
        List<String> single = list.stream()
                .filter(phrase -> Prose.words(phrase) <= 3
                        && !phrase.contains(" and ")
                        && !phrase.startsWith("whether ")
                        && !phrase.matches(".*ing( .*)?"))
                .toList();
        for (int i = 0; i < single.size() && !named; i++) {
            String one = single.get(0);
            String other = single.get(i);
            boolean many = other.equals(PhraseText.plural(one.replaceFirst("^an? ", "")));
            if (!many
                    && !Stems.share(Stems.of(one), Stems.of(other))
                    && Prose.words(one) + Prose.words(other) < JOINED) {
                list.add(Math.min(list.size(), list.indexOf(other) + 1), one + " and " + other);
                break;
            }
        }
        return new LinkedHashSet<>(list);
    }

    /** A word that begins a topic, as it stands inside a sentence. */
    public static String inside(String word) {
        String lower = Prose.lower(word);
        boolean plainCapital = word.length() > 1 && word.substring(1).equals(lower.substring(1));
        boolean common = Lexicon.isCommon(lower)
                || Lexicon.isAdjective(lower)
                || Lexicon.isNoun(lower)
                || lower.matches(
                        ".*(ing|tion|sion|ment|ity|ness|ism|ance|ence|ship|hood|work|ies|ers|ed|ial|ful|ive|al|ic|acy|age|ure|cy)")
                || (lower.length() > 3
                        && lower.endsWith("s")
                        && !lower.endsWith("ss")
                        && !lower.endsWith("us")
                        && !lower.endsWith("is"));
        return (plainCapital || word.length() == 1) && common ? lower : word;
    }
}
