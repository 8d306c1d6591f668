package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Approach;
import dev.chatlab.persona.Persona.Candid;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What answers a question most directly: an admission that was asked for, this side of the issue, the texts nearest to its
 * words, else this persona's way with questions of this kind.
 */
final class Answers {
    /** A text that answers, and how much it matters. */
    record Ranked(int rank, String text) {}

    private static final Set<Facet> ANSWERING =
            Set.of(Facet.CLAIM, Facet.BECAUSE, Facet.EXAMPLE, Facet.SO, Facet.ANGLE, Facet.THEME);
    private static final String IT = "this";
    private static final Pattern YOU = Pattern.compile(" (you|your|yours|yourself) ");

    private final Scene scene;
    private final Question question;
    private final Topic about;
    private final Matter matter;
    private final List<Ranked> answers = new ArrayList<>();

    Answers(Scene scene, Question question, Matter matter) {
        this.scene = scene;
        this.question = question;
        this.about = question.topic(scene);
        this.matter = matter;
    }

    List<Ranked> direct() {
        if (!question.isUsers()) {
            add(0, matter.themed());
            return answers;
        }
        candid().forEach(text -> add(0, text));
        if (!answers.isEmpty()) {
            return answers;
        }
        switch (question.wish()) {
            case EXAMPLE -> add(0, matter.exampleWithLead());
            case REASON -> add(0, matter.because());
            case PRACTICE -> add(0, matter.consequence());
            case PLAIN -> add(0, matter.exampleWithLead());
            case DOUBT -> add(0, matter.limit());
            case VERDICT -> verdict();
            case OBJECTION -> toObjection();
            default -> {}
        }
        if (question.about() == null && question.span() != null && question.wish() != Wish.OBJECTION) {
            toTheMatter();
        } else {
            if (question.isPointing()) {
                pointing();
            }
            add(0, matter.themed());
        }
        return answers;
    }

    /** The matter of the objection first, then where the own view stops and what of it remains. */
    private void toObjection() {
        if (question.hasMatter()) {
            add(0, matter.tie().approach(phrase()));
        }
        String limit = matter.limit();
        String turned = limit == null ? null : matter.turned();
        add(1, turned == null ? limit : limit + " " + turned);
    }

    /** What this persona would have done, with what it sees in the issue; where it has no position, what its idea asks for. */
    private void verdict() {
        add(0, matter.tie().proposal());
        add(0, matter.tie().angle());
        if (answers.isEmpty()) {
            add(0, matter.consequence());
        }
    }

    /** How would you do it, should we ban it: the kind of the question tells, and the talk has its matter. */
    private void pointing() {
        boolean told = about.kinds().getFirst() != Approach.WORTH;
        String first = told ? null : matter.tie().angle();
        add(0, first == null ? matter.tie().approach(scene.topicPhrase()) : first);
    }

    private void toTheMatter() {
        List<Unit> near = matter.ideas().nearest(about, ANSWERING);
        boolean own =
                about.issue() != null && !about.issue().equals(scene.topic().issue());
        boolean side = matter.ideas().hasSide() || (own && matter.ideas().hasPositions());
        if (side) {
            add(0, matter.tie().angle());
            add(1, matter.tie().proposal());
        }
        if (answers.isEmpty()) {
            add(0, matter.tie().approach(phrase()));
        }
        near.stream().limit(side ? 1 : 2).forEach(unit -> add(1, unit.text()));
        if (near.isEmpty()) {
            add(0, matter.themed());
        }
        if (answers.isEmpty()) {
            add(0, matter.tie().bridge(IT));
        }
    }

    /** The idea, led to what is asked about, or, where the words name nothing, to the topic. */
    @Nullable String applied() {
        String phrase = question.hasMatter() ? phrase() : IT;
        return matter.applied(phrase.equals(IT) ? scene.topicPhrase() : phrase);
    }

    /** A name for what is asked about, other than the words by which the answer has just taken it up. */
    String phrase() {
        if (!question.isAsked() && Stems.share(about.ownWords(), scene.topic().ownWords())) {
            return scene.topicPhrase();
        }
        List<String> names = about.shortPhrases();
        return names.stream()
                .filter(phrase ->
                        !Objects.requireNonNullElse(question.span(), "").contains(phrase))
                .findFirst()
                .orElse(names.getFirst());
    }

    private List<String> candid() {
        Collection<String> words = about.stems();
        return scene.me().candour().stream()
                .filter(candid -> isAsked(candid, words, isPersonal()))
                .findFirst()
                .map(candid -> candid.says().stream()
                        .filter(text -> !scene.spent().saidLately(text))
                        .toList())
                .orElse(List.of());
    }

    /** Whether the question is put to this persona itself. */
    private boolean isPersonal() {
        String plain = " " + Prose.plain(question.text()) + " ";
        return YOU.matcher(plain).find()
                || plain.contains(" " + Prose.plain(scene.me().shortName()) + " ");
    }

    /** A phrase is enough by itself; a single word only in a question that is put to the persona. */
    private static boolean isAsked(Candid candid, Collection<String> words, boolean personal) {
        return candid.asked().stream()
                .filter(asked -> personal || asked.strip().contains(" "))
                .map(Stems::of)
                .anyMatch(asked -> (personal ? !asked.isEmpty() : asked.size() > 1) && words.containsAll(asked));
    }

    private void add(int rank, @Nullable String text) {
        if (text != null && answers.stream().noneMatch(ranked -> ranked.text().equals(text))) {
            answers.add(new Ranked(rank, text));
        }
    }
}
