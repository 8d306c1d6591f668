package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clause that names what a sentence asks or claims, in the word order it has after a preposition. */
final class Wording {
    private static final Set<String> SPEAKERS = Set.of("i", "you", "u");
    private static final Set<String> DISTANT =
            Set.of("it", "they", "he", "she", "this", "that", "these", "those", "them");

    private Wording() {}

    /** Null when there is none, or none that another could say. */
    static @Nullable String of(Clause clause) {
        return switch (clause.form()) {
            case POLAR -> polar(clause);
            case ASKING -> asking(clause);
            case ASKING_STRAIGHT, ADVISING ->
                clause.words().get(0).in(Set.of("if", "because"))
                                || clause.words().get(1).is("if")
                        ? null
                        : Neutral.clause(lowered(clause.words()));
            case STATEMENT -> claim(clause);
            case ORDER, PHRASE -> null;
        };
    }

    private static @Nullable String polar(Clause clause) {
        String told = told(clause, "whether");
        return told == null ? null : "whether " + told;
    }

    private static @Nullable String asking(Clause clause) {
        String asked = Neutral.clause(lowered(clause.words().subList(0, clause.asked())));
        String told = told(clause, "");
        return told == null || asked == null ? null : asked + " " + told;
    }

    /** Subject, auxiliary and the rest; an infinitive where the speakers themselves are the subject. */
    private static @Nullable String told(Clause clause, String with) {
        List<Word> subject = clause.subjectWords();
        List<Word> said = clause.said();
        if (subject.isEmpty()) {
            return null;
        }
        Word first = subject.getFirst();
        boolean modal =
                clause.isModal() || (Closed.DO.contains(clause.auxiliary().lower()) && with.isEmpty());
        if (subject.size() == 1 && first.in(SPEAKERS)) {
            boolean advice =
                    modal && !clause.isNegated() && !clause.words().getFirst().is("why");
            String rest = advice ? Neutral.clause(said) : null;
            return rest == null ? null : "to " + rest;
        }
        if (subject.size() == 1 && first.in(DISTANT) && !isEmptySubject(first, said)) {
            return null;
        }
        List<Word> words = new ArrayList<>(cased(subject));
        words.addAll(predicate(clause, said));
        return Neutral.clause(words);
    }

    /** It is right to, it is worth. */
    static boolean isEmptySubject(Word subject, List<Word> said) {
        return subject.is("it")
                && said.stream()
                        .limit(4)
                        .anyMatch(word -> word.is(Kind.ADJECTIVE) || word.in(Set.of("ok", "okay", "worth")))
                && said.stream().anyMatch(word -> word.is(Kind.TO, Kind.ING) || word.in(Set.of("that", "if", "when")));
    }

    private static List<Word> predicate(Clause clause, List<Word> said) {
        List<Word> words = new ArrayList<>(said);
        Word aux = clause.auxiliary();
        String bare = Clause.bare(aux.lower());
        if (!Closed.DO.contains(bare) || clause.isNegated() || words.isEmpty()) {
            words.addFirst(aux.with(clause.isNegated() ? bare + " not" : bare));
            return words;
        }
        int verb = 0;
        while (verb < words.size() - 1 && words.get(verb).is(Kind.ADVERB)) {
            verb++;
        }
        Word main = words.get(verb);
        if (bare.equals("did")) {
            words.addFirst(aux.with("did"));
        } else if (bare.equals("does") && !words.getFirst().is(Kind.NOT)) {
            words.set(verb, main.with(Verbs.thirdPerson(main.lower())));
        }
        return words;
    }

    private static @Nullable String claim(Clause clause) {
        List<Word> subject = clause.subjectWords();
        Word first = subject.getFirst();
        boolean own = subject.stream().anyMatch(word -> word.in(Set.of("my", "your", "our")));
        if (own || first.in(SPEAKERS) || first.in(DISTANT) || first.is("there") || first.is("there's")) {
            return null;
        }
        String said = Neutral.clause(lowered(clause.words()));
        return said == null ? null : "the claim that " + said;
    }

    /** The words with the first as it stands inside a sentence; all of them when they were shouted. */
    static List<Word> lowered(List<Word> words) {
        return words.isEmpty() ? words : cased(words);
    }

    private static List<Word> cased(List<Word> words) {
        List<Word> cased = new ArrayList<>(words);
        Word first = cased.getFirst();
        cased.set(0, first.with(inside(first)));
        return cased;
    }

    private static String inside(Word word) {
        boolean closed = !word.is(Kind.NOUN, Kind.ADJECTIVE) && !word.is("i");
        boolean plain = word.text().length() > 1
                && word.text().substring(1).equals(word.lower().substring(1));
        return closed && (plain || word.text().length() == 1) ? word.lower() : TopicPhrase.inside(word.text());
    }
}
