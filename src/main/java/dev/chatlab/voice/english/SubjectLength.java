package dev.chatlab.voice.english;

import java.util.List;
import java.util.Set;

/** How many words the subject has in a question without its auxiliary: in {@code cities ban cars} it is one. */
final class SubjectLength {
    private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whose");
    private static final Set<String> BEFORE_NO_VERB = Set.of("to", "and", "or");

    private final List<String> words;

    private SubjectLength(List<String> words) {
        this.words = words.stream().map(Prose::lower).toList();
    }

    /** Between 1 and the number of words; {@code aux} is the auxiliary that stood before. */
    static int of(String aux, List<String> words) {
        SubjectLength subject = new SubjectLength(words);
        String first = subject.words.getFirst();
        if (words.size() == 1 || (Lexicon.isPronoun(first) && !Lexicon.isDeterminer(first))) {
            return 1;
        }
        boolean copula = Set.of("is", "are", "was", "were").contains(aux);
        int found = copula ? subject.beforePredicate() : subject.beforeVerb();
        return found > 0 ? found : copula ? words.size() - 1 : subject.guess();
    }

    private int beforeVerb() {
        int nounlike = -1;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (canBeVerb(i)
                    && (Lexicon.isVerb(word) || (Lexicon.isParticle(word) && !BEFORE_NO_VERB.contains(word)))) {
                return i;
            }
            if (canBeVerb(i) && Lexicon.isVerbOrNoun(word)) {
                if (isPlural(words.get(i - 1))) {
                    return i;
                }
                nounlike = i + 1 < words.size() || nounlike < 0 ? i : nounlike;
            }
        }
        return nounlike;
    }

    private boolean canBeVerb(int i) {
        String before = words.get(i - 1);
        return !Lexicon.isDeterminer(before)
                && !Lexicon.isPreposition(before)
                && !RELATIVE.contains(before)
                && !BEFORE_NO_VERB.contains(before)
                && !BEFORE_NO_VERB.contains(words.get(i));
    }

    private static boolean isPlural(String word) {
        return (word.endsWith("s") && !word.endsWith("ss"))
                || Set.of("people", "children", "men", "women", "everyone", "government")
                        .contains(word);
    }

    private int beforePredicate() {
        int bracket = -1;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean particle = Lexicon.isParticle(word) && !BEFORE_NO_VERB.contains(word);
            if (canBeVerb(i) && (Lexicon.isPredicate(word) || Lexicon.isDeterminer(word) || particle)) {
                return i;
            }
            if (bracket < 0 && word.matches(".*(ful|ous|ible|able|less|ive|ed|ary|ant)") && canBeVerb(i)) {
                bracket = i;
            }
        }
        return bracket;
    }

    private int guess() {
        for (int i = 0; i < words.size() - 1; i++) {
            if (isPlural(words.get(i)) && !Lexicon.isPreposition(words.get(i + 1))) {
                return i + 1;
            }
        }
        return Lexicon.isDeterminer(words.getFirst()) && words.size() > 2 ? 2 : 1;
    }
}
