package dev.chatlab.voice.english;

import dev.chatlab.voice.english.Phrases.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The things at issue in a clause, best first: what would be done, what it would be done to, what it is done with. */
final class Things {
    /** Verbs of doing away with something or dealing with it: what matters is their object. */
    private static final Set<String> OBJECT_FIRST = Set.of(
            "abolish", "ban", "scrap", "end", "stop", "eliminate", "forbid", "prohibit", "handle", "have", "need", "get", "use", "reduce",
            "prevent", "solve", "tackle", "improve", "fund", "want", "make", "kill", "cause", "be");
    /** Who may do a thing is seldom what is discussed. */
    static final Set<String> ACTORS = Set.of("people", "we", "i", "you", "they", "he", "she", "it", "one", "us", "schools", "school", "the school", "teachers", "teacher", "a teacher", "pupils", "pupil", "students", "student", "children", "child", "a child", "kids", "parents", "a parent", "government", "the government", "governments", "the state", "states", "society", "restaurants", "cities", "companies", "employers", "countries", "everyone", "everybody", "nobody", "someone", "somebody", "anyone", "anybody", "humans", "adults", "teenagers", "boys", "girls", "boys and girls", "men", "women", "citizens", "a person", "person", "doctors", "a doctor", "the law", "politicians", "businesses", "institutions", "class", "a class", "the class", "classroom", "lessons", "young people", "universities and businesses", "education", "the world", "who", "there", "things", "something", "nothing", "everything", "anything", "the teacher", "someone else", "others", "a friend", "friends");
    private static final Set<String> ALLOW = Set.of("allowed", "permitted", "forced", "required", "made", "expected", "encouraged", "obliged", "able", "free", "entitled");
    private static final Set<String> STATES = Set.of("gifted", "mixed", "outdated", "overrated", "limited", "retired", "tired", "disabled", "worried");
    private static final Set<String> TIMES = Set.of("day", "night", "week", "year", "morning", "evening", "time", "month", "lesson", "day.", "lunch");
    private static final Set<String> NO_ATTRIBUTE = Set.of("better", "worse", "best", "able", "sure", "ready", "worth", "wrong", "right", "alone", "glad", "aware", "like", "dead", "illegal");

    /** Verbs that name what is done without an ending. */
    private static final Set<String> DOING_NOUNS =
            Set.of("gossip", "sleep", "work", "play", "travel", "love", "trust", "exercise", "praise", "research", "debate", "protest", "sport", "crime");

    private final Clause clause;
    private final Set<String> found = new LinkedHashSet<>();

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
            case ADVISING -> doing(clause.words().subList(2, clause.words().size()));
            case ORDER -> doing(clause.words());
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
            add(Phrases.at(clause.words(), clause.subject(), clause.words().size()));
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
            doing(said.subList(verb, said.size()));
        } else if (when >= said.size()) {
            if (!isActor(subject)) {
                nouns(subject);
            }
            nouns(said);
        }
    }

    /** Which languages, how much homework: the noun asked after. */
    private void asksAfter(List<Word> wh) {
        int from = !wh.getFirst().is("how") ? 1 : wh.get(1).in(Set.of("much", "many")) ? 2 : wh.size();
        if (from < wh.size()) {
            nouns(wh.subList(from, wh.size()));
        }
    }

    private void straight() {
        List<Word> words = clause.words();
        int at = clause.asked();
        if (words.getFirst().is("how") && at > 1) {
            asksAfter(words.subList(0, Math.min(at, words.size())));
        }
        if (words.getFirst().in(Set.of("why", "how")) && words.get(1).is(Kind.VERB, Kind.NOUN)) {
            doing(words.subList(1, words.size()));
            return;
        }
        int from = Math.min(words.size(), at);
        boolean modal = from < words.size() && Tagging.MODALS.contains(words.get(from).lower());
        if (modal && !words.get(Math.min(words.size() - 1, from + 1)).is("be")) {
            doing(words.subList(from + 1, words.size()));
        } else if (from + 1 < words.size()) {
            boolean person = words.getFirst().is("who") && words.get(from).is(Kind.VERB);
            if (person) {
                doing(words.subList(from, words.size()));
            }
            nouns(words.subList(from + 1, words.size()));
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
        } else if (first.is(Kind.POSSESSIVE) && !first.in(Set.of("their", "his", "its")) || first.in(Set.of("i"))) {
            doing(said);
        } else if (skip(said).getFirst().is("be")) {
            suffered(subject, skip(said));
        } else {
            acted(subject, skip(said));
        }
    }

    private static List<Word> skip(List<Word> said) {
        int from = 0;
        while (from < said.size() - 1 && said.get(from).is(Kind.ADVERB, Kind.NOT)
                || (from < said.size() - 1 && said.get(from).is(Kind.TO) )) {
            from++;
        }
        return said.subList(from, said.size());
    }

    /** Right to keep animals, worth learning Latin. */
    private void infinitive(List<Word> said) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).is(Kind.TO) && i + 1 < said.size()) {
                doing(skip(said.subList(i, said.size())));
                return;
            }
            if (said.get(i).is(Kind.ING)) {
                doing(said.subList(i, said.size()));
                return;
            }
        }
    }

    private void being(List<Word> subject, List<Word> said) {
        Word first = subject.getFirst();
        if (!first.is(Kind.PRONOUN) && !first.is("there")) {
            if (said.getFirst().is(Kind.ING) && isActor(subject)) {
                doing(said);
            }
            PhraseText.of(subject, found, isActor(subject));
            within(subject, said);
        }
        nouns(said);
    }

    /** Discomfort is needed in class: discomfort in class. */
    private void within(List<Word> subject, List<Word> said) {
        boolean needed = said.getFirst().in(Set.of("needed", "useful", "necessary", "acceptable", "important", "justified"));
        if (needed && said.size() > 2 && said.get(1).in(Set.of("in", "at", "for")) && !subject.getFirst().is(Kind.DETERMINER)) {
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
        List<Word> rest = skip(said.subList(1, said.size()));
        if (said.size() < 2) {
            PhraseText.of(subject, found, isActor(subject));
            return;
        }
        Word what = rest.getFirst();
        boolean to = rest.size() > 2 && rest.get(1).is(Kind.TO);
        if (what.in(ALLOW) && to) {
            doing(rest.subList(2, rest.size()));
        } else if (what.is(Kind.PARTICIPLE) || (Verbs.isParticiple(what.lower()) && !what.in(STATES))) {
            List<Word> done = new ArrayList<>();
            done.add(what.with(Verbs.ing(what.lower())));
            done.addAll(subject);
            done.addAll(rest.subList(1, rest.size()));
            add(done, 8);
            nouns(subject);
        } else if (what.is(Kind.ADJECTIVE) && !what.in(NO_ATTRIBUTE)) {
            qualified(what, subject, rest.subList(1, rest.size()));
        } else if (subject.getFirst().is(Kind.PRONOUN)) {
            doing(said);
        }
        nouns(subject);
        nouns(rest);
    }

    /** Compulsory school uniforms, a neutral teacher. */
    private void qualified(Word quality, List<Word> subject, List<Word> rest) {
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
        add(words, 6);
    }

    private void acted(List<Word> subject, List<Word> said) {
        boolean duty = clause.isModal() && Set.of("should", "must", "may", "ought", "shall").contains(Clause.bare(clause.auxiliary().lower()));
        boolean actor = isActor(subject);
        if (!actor && !duty) {
            PhraseText.of(subject, found, false);
        }
        if (duty && !actor && said.size() == 1) {
            PhraseText.of(subject, found, false);
        }
        if (actor || duty) {
            doing(said);
        }
    }

    /** What would be done, in the -ing form, with its object before or after it. */
    private void doing(List<Word> verbal) {
        List<Word> words = trimmed(skip(verbal));
        if (words.isEmpty()) {
            return;
        }
        Word verb = words.getFirst();
        if (verb.in(Set.of("stop", "start", "keep", "begin")) && words.size() > 1 && words.get(1).is(Kind.ING)) {
            doing(words.subList(1, words.size()));
            return;
        }
        boolean toDo = verb.in(Set.of("go", "try", "have", "need", "want", "dare")) && words.size() > 2 && words.get(1).is(Kind.TO);
        if (toDo) {
            doing(words.subList(2, words.size()));
            return;
        }
        if (words.size() == 2 && words.get(1).is(Kind.ADVERB) && words.get(1).lower().endsWith("ly")) {
            words = words.subList(0, 1);
        }
        if (words.size() <= 2 && verb.in(DOING_NOUNS)) {
            found.add(verb.lower());
        }
        boolean objectFirst = OBJECT_FIRST.contains(Verbs.base(verb.lower()));
        if (objectFirst && Phrases.simple(words, 1, words.size()) == words.size()) {
            nouns(words.subList(1, words.size()));
        }
        if (!Set.of("exist", "be", "have", "look", "matter", "work", "happen").contains(verb.lower()) || words.size() > 1) {
            List<Word> done = new ArrayList<>(words);
            done.set(0, verb.with(verb.is(Kind.ING) ? verb.lower() : Verbs.ing(verb.lower())));
            add(done, 8);
        }
        nouns(words.subList(1, words.size()));
    }

    /** Without a time at the end, and without what another clause adds. */
    private static List<Word> trimmed(List<Word> words) {
        int end = words.size();
        for (int i = 1; i < end; i++) {
            if (words.get(i).in(Set.of("because", "if", "when", "unless", ",", ";", "while", "although", "but", ":"))) {
                end = i;
            }
        }
        if (end > 2 && words.get(end - 1).in(TIMES) && words.get(end - 2).in(Set.of("every", "each", "all", "any", "this"))) {
            boolean led = end > 3 && words.get(end - 3).is(Kind.PREPOSITION);
            end -= led ? 0 : 2;
        }
        while (end > 1 && words.get(end - 1).in(Set.of("anymore", "today", "now", "again", "always", "too", "please", "then", "really", "well"))) {
            end--;
        }
        return words.subList(0, end);
    }

    private void add(List<Word> words, int longest) {
        List<Word> all = PhraseText.plain(words);
        String text = Neutral.phrase(all.size() > longest ? PhraseText.shortened(all) : all);
        if (text != null) {
            found.add(text);
        }
    }

    private void add(@Nullable Phrase phrase) {
        if (phrase != null) {
            PhraseText.of(clause.words().subList(phrase.from(), phrase.to()), found, false);
        }
    }

    private void nouns(List<Word> words) {
        for (Phrase phrase : Phrases.in(words, 0, words.size())) {
            List<Word> whole = words.subList(phrase.from(), phrase.to());
            PhraseText.of(whole, found, isActor(whole));
            if (phrase.core() < phrase.to()) {
                boolean bound = words.get(phrase.from()).is("the") && words.get(phrase.core()).is("of");
                PhraseText.of(words.subList(phrase.from(), phrase.core()), found, bound || isActor(words.subList(phrase.from(), phrase.core())));
                nouns(words.subList(phrase.core() + 1, phrase.to()));
            }
        }
    }

    private void named(List<Word> words) {
        for (int[] part : clause.parts()) {
            nouns(words.subList(part[0], part[1]));
        }
    }

    static boolean isActor(List<Word> phrase) {
        List<Word> words = phrase.size() > 1 && phrase.getFirst().is(Kind.POSSESSIVE) ? phrase.subList(1, phrase.size()) : phrase;
        return ACTORS.contains(Prose.lower(Neutral.join(words))) || words.getFirst().is(Kind.PRONOUN) || words.getLast().lower().endsWith("-olds");
    }
}
