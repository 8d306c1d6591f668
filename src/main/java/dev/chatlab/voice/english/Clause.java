package dev.chatlab.voice.english;

import java.util.List;
import java.util.Set;

/**
 * A sentence taken apart: what it asks with ({@code asked}: the words before the auxiliary), its auxiliary or -1, its
 * subject from {@code subject} to {@code predicate} (exclusive), and what is said of it from there on.
 */
record Clause(List<Word> words, Form form, int asked, int aux, int subject, int predicate) {
    enum Form {
        /** Should cities ban cars? */
        POLAR,
        /** Why should cities ban cars? */
        ASKING,
        /** What makes a city? Who should pay? The words stand in the order of a statement. */
        ASKING_STRAIGHT,
        /** How to ban cars */
        ADVISING,
        STATEMENT,
        /** Ban cars! */
        ORDER,
        PHRASE
    }

    private static final Set<String> OPEN_QUESTION = Set.of("who", "what", "which", "whose");

    static Clause of(List<Word> words) {
        Word first = words.getFirst();
        if (first.is(Kind.AUXILIARY) && words.size() > 2) {
            return settled(new Clause(words, Form.POLAR, 0, 0, 1, predicate(words, first.lower(), 1)));
        }
        if (first.is(Kind.QUESTION) && words.size() > 2) {
            return asking(words);
        }
        if (words.stream().anyMatch(word -> word.in(Set.of("vs", "v", "versus")))
                && words.stream().noneMatch(word -> word.is(Kind.AUXILIARY))) {
            return new Clause(words, Form.PHRASE, 0, -1, 0, -1);
        }
        boolean campaign = first.in(Set.of("ban", "end", "stop", "limit", "cut"))
                && words.size() > 1
                && words.get(1).is(Kind.NOUN, Kind.ING, Kind.ADJECTIVE);
        boolean order = campaign || first.is(Kind.VERB) || (Lexicon.isVerb(first.lower()) && words.size() > 1);
        if (order
                || (Lexicon.isVerbOrNoun(first.lower())
                        && words.size() > 1
                        && words.get(1).is(Kind.DETERMINER, Kind.POSSESSIVE))) {
            return new Clause(words, Form.ORDER, 0, -1, 0, 0);
        }
        int verb = finite(words);
        return new Clause(
                words,
                verb > 0 ? Form.STATEMENT : Form.PHRASE,
                0,
                verb > 0 && words.get(verb).is(Kind.AUXILIARY) ? verb : -1,
                0,
                verb);
    }

    private static Clause asking(List<Word> words) {
        if (words.get(1).is(Kind.TO)) {
            return new Clause(words, Form.ADVISING, 1, -1, 1, 2);
        }
        int aux = 1;
        while (aux < words.size()
                && !words.get(aux).is(Kind.AUXILIARY)
                && !words.get(aux).is(Kind.VERB)) {
            aux++;
        }
        boolean straight = aux >= words.size() - 1
                || !words.get(aux).is(Kind.AUXILIARY)
                || words.getFirst().in(Set.of("whether", "if"))
                || (isOpen(words, aux) && saysAtOnce(words, aux));
        if (straight) {
            return new Clause(words, Form.ASKING_STRAIGHT, aux, -1, 0, Math.min(aux, words.size()));
        }
        return settled(new Clause(
                words,
                Form.ASKING,
                aux,
                aux,
                aux + 1,
                defined(words, aux)
                        ? words.size()
                        : predicate(words, words.get(aux).lower(), aux + 1)));
    }

    /** What is the purpose of prisons: nothing is said of it. */
    private static boolean defined(List<Word> words, int aux) {
        Phrases.Phrase phrase = Phrases.at(words, aux + 1, words.size());
        return aux == 1
                && words.getFirst().in(Set.of("what", "who"))
                && Closed.BE.contains(words.get(aux).lower())
                && phrase != null
                && phrase.to() == words.size();
    }

    /** The subject holds no verb, and after it comes one. */
    private static Clause settled(Clause clause) {
        List<Word> words = new java.util.ArrayList<>(clause.words());
        for (int i = clause.subject(); i < clause.predicate() && i < words.size(); i++) {
            boolean relative = i > clause.subject()
                    && words.subList(clause.subject(), i).stream()
                            .anyMatch(word -> word.is(Kind.QUESTION, Kind.TO) || word.is("that"));
            if (words.get(i).is(Kind.VERB) && !relative) {
                words.set(i, words.get(i).as(Kind.NOUN));
            }
        }
        boolean verbal =
                clause.isModal() || Closed.DO.contains(bare(clause.auxiliary().lower()));
        int verb = clause.predicate();
        while (verb < words.size() - 1 && words.get(verb).is(Kind.ADVERB, Kind.NOT)) {
            verb++;
        }
        if (verbal && verb < words.size() && words.get(verb).is(Kind.NOUN, Kind.ADJECTIVE)) {
            words.set(verb, words.get(verb).as(Kind.VERB));
        }
        return new Clause(words, clause.form(), clause.asked(), clause.aux(), clause.subject(), clause.predicate());
    }

    /** The parts between which no noun phrase reaches: what it asks with, the subject, the rest. */
    List<int[]> parts() {
        return switch (form) {
            case POLAR, ASKING ->
                List.of(new int[] {0, asked}, new int[] {subject, Math.min(predicate, words.size())}, new int[] {
                    Math.min(predicate, words.size()), words.size()
                });
            default -> List.of(new int[] {0, words.size()});
        };
    }

    private static boolean isOpen(List<Word> words, int aux) {
        return words.getFirst().in(OPEN_QUESTION)
                || (words.getFirst().is("how") && aux > 1 && words.get(1).in(Set.of("much", "many")));
    }

    /** What is wrong, who should pay, how much is too much: no subject comes after the auxiliary. */
    private static boolean saysAtOnce(List<Word> words, int aux) {
        Word next = words.get(aux + 1);
        boolean does = Closed.DO.contains(words.get(aux).lower());
        boolean be = Closed.BE.contains(words.get(aux).lower());
        boolean quality = next.is(Kind.ADJECTIVE)
                && (be && (aux + 2 >= words.size() || !words.get(aux + 2).is(Kind.NOUN)));
        boolean degree = be && next.is(Kind.ADVERB);
        boolean verb = next.is(Kind.VERB)
                || (!be
                        && Lexicon.isVerbOrNoun(next.lower())
                        && aux + 2 < words.size()
                        && words.get(aux + 2).is(Kind.DETERMINER, Kind.PREPOSITION, Kind.POSSESSIVE))
                || (!be
                        && !next.is(Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN)
                        && aux + 2 < words.size()
                        && words.get(aux + 2).is(Kind.DETERMINER, Kind.POSSESSIVE))
                || (next.is(Kind.ING) && be && aux + 2 < words.size())
                || next.is(Kind.PARTICIPLE)
                || next.is(Kind.PREPOSITION);
        return !does && (quality || degree || verb);
    }

    private static int predicate(List<Word> words, String aux, int from) {
        return SubjectLength.of(aux, words, from);
    }

    /** Where the finite verb of a statement stands; -1 if there is none. */
    private static int finite(List<Word> words) {
        boolean relative = false;
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.is(Kind.QUESTION) || (word.is("that") && words.get(i - 1).is(Kind.NOUN))) {
                relative = true;
            } else if (word.is(Kind.AUXILIARY, Kind.VERB)) {
                if (!relative && !words.get(i - 1).is(Kind.TO)) {
                    return i;
                }
                relative = relative && word.is(Kind.AUXILIARY) && !Closed.BE.contains(word.lower());
            } else if (word.is(Kind.PARTICIPLE) && i == 1 && words.getFirst().is(Kind.PRONOUN)) {
                return i;
            } else if (word.is(Kind.PARTICIPLE) && words.getFirst().is(Kind.POSSESSIVE) && i == 2) {
                return i;
            }
        }
        return -1;
    }

    Word auxiliary() {
        return words.get(aux);
    }

    boolean isModal() {
        return aux >= 0 && Closed.MODALS.contains(bare(auxiliary().lower()));
    }

    boolean isBe() {
        return aux >= 0 && Closed.BE.contains(bare(auxiliary().lower()));
    }

    static String bare(String aux) {
        return switch (aux) {
            case "won't" -> "will";
            case "can't", "cannot" -> "can";
            default -> aux.replaceFirst("n't$", "");
        };
    }

    boolean isNegated() {
        return aux >= 0 && (auxiliary().lower().endsWith("n't") || auxiliary().is("cannot"));
    }

    List<Word> subjectWords() {
        return predicate < subject ? List.of() : words.subList(subject, predicate);
    }

    /** What is said of the subject, without the auxiliary. */
    List<Word> said() {
        int from = form == Form.STATEMENT && aux >= 0 ? aux + 1 : Math.max(0, predicate);
        return words.subList(Math.min(from, words.size()), words.size());
    }
}
