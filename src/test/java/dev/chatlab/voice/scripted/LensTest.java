package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Choose.Member;
import dev.chatlab.turn.Policy;
import dev.chatlab.turn.TurnPolicy;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LensTest {
    private static final String[] PANEL = {"blue", "white", "red", "black", "yellow", "green"};
    private static final List<String> TOPICS = List.of(
            "Should pupils be graded?",
            "Should restaurants abolish tipping?",
            "Is it right to keep animals in zoos?",
            "Why do people gossip?",
            "Remote work",
            "Should every town have a clock that is always wrong?");
    private static final List<String> QUESTIONS = List.of(
            "But how would that work in a village with one bus?",
            "Why?",
            "Can you give us an example?",
            "I am against it because it is expensive.",
            "What do you make of what Black said?",
            "Are you a real person?",
            "Where do we stand so far?",
            "Please wrap up now.");

    private static final Map<String, Table> TABLES = new HashMap<>();

    private static final Pattern REASON = Pattern.compile(
            "(?i)\\b(because|since|so that|therefore|hence|thus|that is why|which is why|as a result|(for )?(this|that|the) reason)\\b");
    private static final Pattern UNKNOWN =
            Pattern.compile("(?i)(do|does) not know|not known|unknown|(nobody|no one)( here)? knows|no source");
    private static final Pattern SOURCE = Pattern.compile("\\[\\[t\\d+]]|\\((\\d{4}|about \\d+)[^)]*\\)");
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "(?i)\\bI (remember|recall|was|had (a|an|my|the)|saw|met|taught|wrote|learned|grew|once|used to)\\b|\\bwhen I was\\b"
                    + "|\\bmy (childhood|mother|father|pupils|students|book|books|years|youth)\\b|\\byears ago\\b");

    private static String[] with(String lens) {
        return lens.equals("yellow")
                ? new String[] {"dewey", "black", "skinner", lens}
                : new String[] {"dewey", lens, "skinner"};
    }

    /** Every turn of a lens, at a panel and among theorists, over topics, lengths and users' questions. */
    private static void turnsOf(String lens, Consumer<Table> check) {
        for (String topic : some(lens.hashCode())) {
            for (String[] seats : List.of(PANEL, with(lens))) {
                Length length = Length.values()[(topic.length() + seats.length) % 3];
                check.accept(TABLES.computeIfAbsent(
                        topic + lens + seats.length,
                        key -> talk(new Table(topic, key.hashCode(), length, seats), lens)));
            }
        }
    }

    /** Half of the topics, other ones for another number. */
    private static List<String> some(int number) {
        return TOPICS.stream()
                .filter(topic -> (TOPICS.indexOf(topic) + number) % 2 == 0)
                .toList();
    }

    private static Table talk(Table table, String lens) {
        table.speak(18);
        for (String question : QUESTIONS) {
            table.say(question).speak(lens);
            table.speak(3);
        }
        return table;
    }

    private static List<Turn> of(Table table, String lens) {
        List<Turn> turns = table.turns().stream()
                .filter(turn -> turn.speaker().id().equals(lens))
                .toList();
        assertThat(turns).hasSizeGreaterThan(QUESTIONS.size());
        return turns;
    }

    private static void each(String lens, Consumer<Turn> check) {
        turnsOf(lens, table -> of(table, lens).forEach(check));
    }

    private static Stream<String> marked(Turn turn) {
        return Arrays.stream(turn.text().split("(?<=[.?!])\\s+", -1));
    }

    @Test
    void red_gives_no_reasons_and_stays_within_two_sentences_beside_the_claim() {
        each("red", turn -> {
            assertThat(turn.text()).doesNotContainPattern(REASON);
            assertThat(Prose.sentences(turn.text())).as(turn.text()).hasSizeLessThanOrEqualTo(3);
            assertThat(turn.move()).isNotEqualTo(Move.ASK);
        });
    }

    @Test
    void every_sentence_of_white_has_a_marker_or_a_work_with_its_year_or_says_that_it_is_not_known() {
        each(
                "white",
                turn -> assertThat(marked(turn))
                        .as(turn.text())
                        .allMatch(sentence -> SOURCE.matcher(sentence).find()
                                || UNKNOWN.matcher(sentence).find()));
    }

    @Test
    void black_cites_what_it_tests() {
        each("black", turn -> {
            if (turn.n() > 1) {
                assertThat(turn.citations()).as(turn.text()).isNotEmpty();
            }
        });
    }

    @Test
    void yellow_answers_the_newest_point_of_black_before_it_adds_its_own() {
        turnsOf("yellow", table -> {
            for (Turn turn : of(table, "yellow")) {
                table.turns().subList(0, turn.n() - 1).reversed().stream()
                        .filter(before -> before.speaker().id().equals("black"))
                        .findFirst()
                        .filter(black -> turn.move() != Move.CLOSE && !citedBefore(table, turn, black.n()))
                        .ifPresent(black -> assertThat(turn.citations())
                                .as(turn.text())
                                .extracting(Citation::turn)
                                .contains(black.n()));
            }
        });
    }

    private static boolean citedBefore(Table table, Turn turn, int cited) {
        return table.turns().subList(0, turn.n() - 1).stream()
                .filter(before -> before.speaker().equals(turn.speaker()))
                .flatMap(before -> before.citations().stream())
                .anyMatch(citation -> citation.turn() == cited);
    }

    @Test
    void green_offers_two_alternatives_or_more_in_every_turn() {
        List<String> leads = Stream.of("option-1", "option-2")
                .flatMap(kind -> SharedFrames.of(kind).stream())
                .toList();
        each(
                "green",
                turn -> assertThat(leads.stream().filter(turn.text()::contains))
                        .as(turn.text())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void blue_takes_at_most_one_turn_in_five_opens_and_sums_up_with_links() {
        for (String topic : some(0)) {
            for (long seed = 1; seed <= 2; seed++) {
                for (String[] seats : List.of(PANEL, with("blue"))) {
                    List<Turn> turns = scheduled(topic, seed, seats);
                    assertThat(turns.getFirst().speaker().id()).isEqualTo("blue");
                    int blue = 0;
                    int summaries = 0;
                    for (Turn turn : turns) {
                        boolean mine = turn.speaker().id().equals("blue");
                        blue += mine ? 1 : 0;
                        assertThat(blue).isLessThanOrEqualTo(Math.max(1, turn.n() / 5));
                        if (mine && turn.move() == Move.SYNTHESISE) {
                            summaries++;
                            assertThat(turn.citations()).as(turn.text()).hasSizeGreaterThanOrEqualTo(2);
                        }
                    }
                    assertThat(summaries).as(topic + seed).isPositive();
                }
            }
        }
    }

    /** Forty turns whose speakers the scheduler chooses; a question put to blue would be an exception and is left out. */
    private static List<Turn> scheduled(String topic, long seed, String... seats) {
        Table table = Table.normal(topic, seed, seats);
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        String before = null;
        for (int n = 1; n <= 40; n++) {
            List<Member> members = new ArrayList<>();
            for (String id : seats) {
                double share = Table.persona(id).manner().share();
                double reply = n == 1 && share < 1 ? 1 : 0.2;
                members.add(new Member(
                        id, n - 1 - last.getOrDefault(id, 0), taken.getOrDefault(id, 0), reply, false, share, false));
            }
            before = TurnPolicy.decide(new Choose(Policy.NATURAL, seed, n, members, null, null, before))
                    .speaker();
            table.speak(before);
            taken.merge(before, 1, Integer::sum);
            last.put(before, n);
        }
        return table.turns();
    }

    @Test
    void a_lens_keeps_to_its_moves_claims_no_life_and_cites_whom_it_answers() {
        for (String lens : PANEL) {
            turnsOf(lens, table -> {
                for (Turn turn : of(table, lens)) {
                    assertThat(turn.text()).doesNotContainPattern(BIOGRAPHY);
                    assertThat(turn.move())
                            .as(turn.text())
                            .matches(move -> Table.persona(lens).manner().allows(move));
                    Turn before = turn.n() == 1 ? turn : table.turns().get(turn.n() - 2);
                    if (before.speaker().isUser()) {
                        assertThat(turn.citations())
                                .as(turn.text())
                                .extracting(Citation::turn)
                                .contains(before.n());
                    }
                }
            });
        }
    }

    @Test
    void a_lens_speaks_of_the_topic() {
        for (String lens : PANEL) {
            turnsOf(lens, table -> {
                Set<String> signs = Table.TOPICS.of(table.topic()).signs();
                assertThat(of(table, lens))
                        .filteredOn(turn -> turn.move() != Move.ANSWER)
                        .allMatch(turn -> Stems.share(Stems.of(turn.text()), signs));
            });
        }
    }

    @Test
    void no_sentence_comes_back_within_twelve_turns_of_forty() {
        for (String topic : some(1)) {
            List<String[]> tables = new ArrayList<>(List.of(PANEL, new String[] {"black", "yellow"}));
            Arrays.stream(PANEL).map(LensTest::with).forEach(tables::add);
            for (String[] seats : tables) {
                Map<String, Integer> said = new HashMap<>();
                for (Turn turn : Table.normal(topic, 5, seats).speak(40).turns()) {
                    for (String sentence : Prose.sentences(turn.text())) {
                        Integer before = said.put(Prose.plain(sentence), turn.n());
                        assertThat(before == null || turn.n() - before > Spent.WINDOW)
                                .as("%s in turns %s and %s of %s", sentence, before, turn.n(), topic)
                                .isTrue();
                    }
                }
            }
        }
    }
}
