package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The things at issue in a clause, best first: what would be done, what it would be done to, what it is done with. */
final class Things {

    private final Clause clause;
    private final Set<String> found = new LinkedHashSet<>();
    private final Deeds deeds = new Deeds(found);

    private Things(Clause clause) {
        this.clause = clause;
    }

    static List<String> of(Clause clause) {
        Things things = new Things(clause);
        things.find();
        return List.copyOf(things.found);
    }

    private void find() {
        switch (clause.form()) {
            case POLAR, STATEMENT -> judged(clause.subjectWords(), clause.said());
            case ASKING -> asked();
            case ADVISING ->
                deeds.doing(clause.words().subList(2, clause.words().size()));
            case ORDER -> deeds.doing(clause.words());
            case ASKING_STRAIGHT -> straight();
            case PHRASE -> {}
        }
        named(clause.words());
    }

    private void asked() {
        List<Word> subject = clause.subjectWords();
        List<Word> said = clause.said();
        List<Word> wh = clause.words().subList(0, clause.asked());
        if (wh.size() > 1 && wh.getFirst().in(Set.of("which", "what", "how", "whose"))) {
            asksAfter(wh);
        }
        boolean lone = wh.size() == 1 && wh.getFirst().is("what") && clause.isBe();
        if (lone) {
            deeds.add(
                    clause.words(),
                    Phrases.at(clause.words(), clause.subject(), clause.words().size()));
        }
        if (wh.size() == 1 && wh.getFirst().in(Set.of("what", "who", "whom")) && !clause.isBe()) {
            when(subject, said);
            return;
        }
        judged(subject, said);
    }

    /** What to do when a pupil swears: what happens then. */
    private void when(List<Word> subject, List<Word> said) {
        int when = 0;
        while (when < said.size() && !said.get(when).in(Set.of("when", "if"))) {
            when++;
        }
        int verb = when + 1 < said.size() ? Phrases.simple(said, when + 1, said.size()) : said.size();
        if (verb < said.size() && said.get(verb).is(Kind.VERB)) {
            deeds.doing(said.subList(verb, said.size()));
        } else if (when >= said.size()) {
            if (!Roles.isActor(subject)) {
                deeds.nouns(subject);
            }
            deeds.nouns(said);
        }
    }

    /** Which languages, how much homework: the noun asked after. */
    private void asksAfter(List<Word> wh) {
        int from = !wh.getFirst().is("how") ? 1 : wh.get(1).in(Set.of("much", "many")) ? 2 : wh.size();
        if (from < wh.size()) {
            deeds.nouns(wh.subList(from, wh.size()));
        }
    }

    private void straight() {
        List<Word> words = clause.words();
        int at = clause.asked();
        if (words.getFirst().is("how") && at > 1) {
            asksAfter(words.subList(0, Math.min(at, words.size())));
        }
        if (words.getFirst().in(Set.of("why", "how")) && words.get(1).is(Kind.VERB, Kind.NOUN)) {
            deeds.doing(words.subList(1, words.size()));
            return;
        }
        int from = Math.min(words.size(), at);
        boolean modal =
                from < words.size() && Closed.MODALS.contains(words.get(from).lower());
        if (modal && !words.get(Math.min(words.size() - 1, from + 1)).is("be")) {
            deeds.doing(words.subList(from + 1, words.size()));
        } else if (from + 1 < words.size()) {
            boolean person = words.getFirst().is("who") && words.get(from).is(Kind.VERB);
            if (person) {
                deeds.doing(words.subList(from, words.size()));
            }
            deeds.nouns(words.subList(from + 1, words.size()));
        }
    }

    private void judged(List<Word> subject, List<Word> said) {
        if (subject.isEmpty() || said.isEmpty()) {
            return;
        }
        Word first = subject.getFirst();
        if (first.is("it") && Wording.isEmptySubject(first, said)) {
            infinitive(said);
        } else if (clause.isBe()) {
            being(subject, said);
        } else if ((first.is(Kind.POSSESSIVE) && !first.in(Set.of("their", "his", "its"))) || first.is("i")) {
            deeds.doing(said);
        } else if (Deeds.skip(said).getFirst().is("be")) {
            suffered(subject, Deeds.skip(said));
        } else {
            acted(subject, Deeds.skip(said));
        }
    }

    /** Right to keep animals, worth learning Latin. */
    private void infinitive(List<Word> said) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).is(Kind.TO) && i + 1 < said.size()) {
                deeds.doing(Deeds.skip(said.subList(i, said.size())));
                return;
            }
            if (said.get(i).is(Kind.ING)) {
                deeds.doing(said.subList(i, said.size()));
                return;
            }
        }
    }

    private void being(List<Word> subject, List<Word> said) {
        Word first = subject.getFirst();
        if (first.in(Set.of("my", "our", "your"))) {
            new Qualities(deeds).ofOnesOwn(subject, said);
        }
        if (!first.is(Kind.PRONOUN) && !first.is("there")) {
            if (said.getFirst().is(Kind.ING) && Roles.isActor(subject)) {
                deeds.doing(said);
            }
            PhraseText.of(subject, found, Roles.isActor(subject));
            within(subject, said);
        }
        deeds.nouns(said);
    }

    /** Discomfort is needed in class: discomfort in class. */
    private void within(List<Word> subject, List<Word> said) {
        boolean needed =
                said.getFirst().in(Set.of("needed", "useful", "necessary", "acceptable", "important", "justified"));
        if (needed
                && said.size() > 2
                && said.get(1).in(Set.of("in", "at", "for"))
                && !subject.getFirst().is(Kind.DETERMINER)) {
            List<Word> words = new ArrayList<>(Wording.lowered(subject));
            words.addAll(said.subList(1, said.size()));
            String text = Neutral.phrase(words);
            if (text != null) {
                List<String> before = List.copyOf(found);
                found.clear();
                found.add(text);
                found.addAll(before);
            }
        }
    }

    /** Pupils be graded, voting be mandatory. */
    private void suffered(List<Word> subject, List<Word> said) {
        List<Word> rest = Deeds.skip(said.subList(1, said.size()));
        if (said.size() < 2) {
            PhraseText.of(subject, found, Roles.isActor(subject));
            return;
        }
        Word what = rest.getFirst();
        boolean to = rest.size() > 2 && rest.get(1).is(Kind.TO);
        if (what.in(Roles.ALLOW) && to) {
            deeds.doing(rest.subList(2, rest.size()));
        } else if (what.is(Kind.PARTICIPLE) || (Verbs.isParticiple(what.lower()) && !what.in(Roles.STATES))) {
            List<Word> done = new ArrayList<>();
            done.add(what.with(Verbs.ing(what.lower())));
            done.addAll(subject);
            done.addAll(rest.subList(1, rest.size()));
            deeds.add(done, 8);
            deeds.nouns(subject);
        } else if (what.is(Kind.ADJECTIVE) && !what.in(Roles.NO_ATTRIBUTE)) {
            new Qualities(deeds).of(what, subject, rest.subList(1, rest.size()));
        } else if (subject.getFirst().is(Kind.PRONOUN)) {
            deeds.doing(said);
        }
        deeds.nouns(subject);
        deeds.nouns(rest);
    }

    private void acted(List<Word> subject, List<Word> said) {
        boolean pointing =
                subject.size() == 1 && subject.getFirst().in(Set.of("it", "that", "this", "these", "those", "they"));
        if (pointing && said.getFirst().in(Set.of("work", "works", "worked", "help", "helps", "matter", "happen"))) {
            deeds.nouns(said.subList(1, said.size()));
            return;
        }
        boolean duty = clause.isModal()
                && Set.of("should", "must", "may", "ought", "shall")
                        .contains(Clause.bare(clause.auxiliary().lower()));
        boolean actor = Roles.isActor(subject);
        if (!actor && !duty) {
            PhraseText.of(subject, found, false);
        }
        if (duty && !actor && said.size() == 1) {
            PhraseText.of(subject, found, false);
        }
        if (actor || duty) {
            deeds.doing(said);
        }
    }

    private void named(List<Word> words) {
        for (int[] part : clause.parts()) {
            deeds.nouns(words.subList(part[0], part[1]));
        }
    }
}
