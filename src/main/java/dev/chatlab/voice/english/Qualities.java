package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names a thing with the quality that a clause gives it. */
final class Qualities {
    private final Deeds deeds;

    Qualities(Deeds deeds) {
        this.deeds = deeds;
    }

    /** My class is so noisy: a noisy class. */
    void ofOnesOwn(List<Word> subject, List<Word> said) {
        Word what = said.getFirst().in(Set.of("so", "too", "very")) && said.size() > 1 ? said.get(1) : said.getFirst();
        boolean one = subject.size() > 1 && Phrases.simple(subject, 0, subject.size()) == subject.size();
        if (!one || !what.is(Kind.ADJECTIVE) || what.in(Roles.NO_ATTRIBUTE)) {
            return;
        }
        List<Word> words = new ArrayList<>();
        if (Neutral.takesArticle(subject.getLast())) {
            words.add(subject.getFirst().with(Neutral.article(what.lower())));
        }
        words.add(what);
        words.addAll(subject.subList(1, subject.size()));
        deeds.add(words, 6);
    }

    /** Compulsory school uniforms, a neutral teacher. */
    void of(Word quality, List<Word> subject, List<Word> rest) {
        List<Word> words = new ArrayList<>();
        boolean article = subject.getFirst().in(Set.of("a", "an"));
        boolean led = subject.getFirst().is(Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN) && !article;
        boolean several = Phrases.simple(subject, 0, subject.size()) != subject.size();
        if (led || several) {
            return;
        }
        if (article) {
            words.add(subject.getFirst().with(Neutral.article(quality.lower())));
        }
        words.add(quality);
        words.addAll(article ? subject.subList(1, subject.size()) : Wording.lowered(subject));
        if (rest.isEmpty() || rest.getFirst().is(Kind.PREPOSITION)) {
            words.addAll(rest);
        }
        deeds.add(words, 6);
    }
}
