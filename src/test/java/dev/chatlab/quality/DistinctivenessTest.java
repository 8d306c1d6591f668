package dev.chatlab.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.quality.Repertoire.Idea;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Speakers with words of their own are told apart, one speaker in four costumes is not; so are used ideas from unused ones. */
class DistinctivenessTest {
    private static final List<String> WORDS = List.of(
            "anchor basket candle dagger engine falcon garden hammer island jacket kettle ladder",
            "magnet needle orchard parcel quarry rocket saddle tunnel umbrella valley walnut zipper",
            "acorn barley copper donkey emerald feather granite harbour insect jungle kitten lemon",
            "mirror nectar oyster pepper quartz ribbon spider turtle urchin velvet willow yarrow");
    private static final int IDEAS = 4;

    /** Two topics, eight turns for each seat, each of one idea's three words and a common tail. */
    private static Run table(boolean costumes) {
        List<Transcript> transcripts = new ArrayList<>();
        for (String topic : List.of("Bread", "Rain")) {
            List<Turn> turns = new ArrayList<>();
            Random random = new Random(topic.hashCode());
            for (int i = 0; i < 64; i++) {
                int seat = i % 4;
                int idea = random.nextInt(IDEAS);
                int voice = costumes ? random.nextInt(4) : seat;
                String text = sentence(voice, idea) + ". " + favourite(voice) + " is what I like, Ada Finch.";
                turns.add(Said.turn(i + 1, Panel.TABLE.get(seat), text, Turn.Status.COMPLETED, Move.OPEN, List.of()));
            }
            transcripts.add(
                    Transcript.of(Subject.ofTopic(topic, Panel.ISSUES), 1, Panel.TABLE, known(costumes), turns));
        }
        return Run.of(transcripts);
    }

    private static String sentence(int voice, int idea) {
        List<String> words = List.of(WORDS.get(voice).split(" ", -1));
        return "We see " + String.join(" and ", words.subList(idea * 3, idea * 3 + 3));
    }

    private static String favourite(int voice) {
        return List.of("Thunder", "Marzipan", "Geometry", "Smuggling").get(voice);
    }

    private static Map<String, Repertoire> known(boolean costumes) {
        Map<String, Repertoire> known = new HashMap<>();
        for (int seat = 0; seat < 4; seat++) {
            List<Idea> ideas = new ArrayList<>();
            for (int idea = 0; idea < IDEAS; idea++) {
                List<String> sentences = new ArrayList<>();
                for (int voice = 0; voice < 4; voice++) {
                    if (costumes || voice == seat) {
                        sentences.add(sentence(voice, idea).toLowerCase(java.util.Locale.ROOT));
                    }
                }
                ideas.add(new Idea("i" + idea, sentences));
            }
            Speaker speaker = Panel.TABLE.get(seat);
            known.put(speaker.id(), new Repertoire(ideas, java.util.Set.of(), List.of(), false));
        }
        return known;
    }

    @Test
    void four_speakers_with_words_of_their_own_are_told_apart_across_topics() {
        assertThat(new Distinctiveness(false).of(table(false)).value()).isEqualTo(1);
    }

    @Test
    void one_speaker_in_four_costumes_is_not() {
        Result result = new Distinctiveness(false).of(table(true));
        assertThat(result.value()).isLessThan(0.5);
        assertThat(result.isMet()).isFalse();
        assertThat(result.offenders()).isNotEmpty();
    }

    @Test
    void a_manner_that_holds_whatever_the_idea_is_told_on_held_out_ideas() {
        assertThat(new Distinctiveness(true).of(table(false)).value()).isEqualTo(1);
        assertThat(new Distinctiveness(true).of(table(true)).isMet()).isFalse();
    }

    @Test
    void whoever_has_used_every_idea_covers_the_topic_and_whoever_used_one_does_not() {
        Map<String, Repertoire> known = known(false);
        List<Turn> all = new ArrayList<>();
        List<Turn> one = new ArrayList<>();
        for (int i = 0; i < IDEAS; i++) {
            all.add(Said.turn(i + 1, Panel.ADA, sentence(0, i) + "."));
            one.add(Said.turn(i + 1, Panel.ADA, sentence(0, 0) + "."));
        }
        assertThat(coverage(known, all)).isEqualTo(1);
        assertThat(coverage(known, one)).isEqualTo(0.25);
    }

    private static double coverage(Map<String, Repertoire> known, List<Turn> turns) {
        Subject subject = Subject.ofTopic("Bread", Panel.ISSUES);
        return new Coverage()
                .of(Run.of(List.of(Transcript.of(subject, 1, List.of(Panel.ADA), known, turns))))
                .value();
    }

    @Test
    void a_speaker_who_says_the_same_under_every_seed_and_topic_is_found() {
        Run same = Run.of(List.of(
                alone("Bread", 1, "We all like to eat bread."),
                alone("Bread", 2, "We all like to eat bread."),
                alone("Rain", 1, "Nobody ever wanted rain that much.")));
        assertThat(new Sameness(false).of(same).isMet()).isFalse();
        assertThat(new Sameness(true).of(same).value()).isZero();
    }

    private static Transcript alone(String topic, long seed, String text) {
        return Transcript.of(
                Subject.ofTopic(topic, Panel.ISSUES),
                seed,
                List.of(Panel.ADA),
                Map.of(),
                List.of(Said.turn(1, Panel.ADA, text)));
    }
}
