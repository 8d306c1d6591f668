package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Outlook;
import dev.chatlab.voice.Outlook.Ally;
import dev.chatlab.voice.Outlook.Basis;
import dev.chatlab.voice.Outlook.Clash;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTest {
    private static final List<String> TOPICS = List.of(
            "Should pupils be graded?",
            "Phones in class",
            "What is homework for?",
            "Should cities ban cars?",
            "Is it right to keep animals in zoos?",
            "Why do people gossip?",
            "remote work",
            "My daughter cries before every test.",
            "Should restaurants abolish tipping?",
            "Is chess a sport?",
            "WHY IS MATHS SO HARD",
            "xyzzy plugh");
    private static final int MOST = 6;

    private static final Map<String, Outlook> KNOWN = new HashMap<>();

    static Stream<String> topics() {
        return TOPICS.stream();
    }

    private static Outlook of(String topic, String id, List<String> table) {
        List<Speaker> seats = table.stream().map(ForecastTest::seat).toList();
        Brief brief = new Brief("preview", topic, "en", Brief.Length.SHORT, 0, 1, seat(id), seats, List.of());
        return Forecast.of(Table.notes(id), brief, Table.TOPICS, Table::notes);
    }

    private static Speaker seat(String id) {
        return Said.theorist(id, Table.persona(id).name());
    }

    /** The whole cast, six at a table. */
    private static List<List<String>> tables() {
        List<List<String>> tables = new ArrayList<>();
        for (int i = 0; i < Cast.IDS.size(); i += MOST) {
            tables.add(Cast.IDS.subList(i, Math.min(Cast.IDS.size(), i + MOST)));
        }
        return tables;
    }

    private static Map<String, Outlook> everybody(String topic) {
        Map<String, Outlook> all = new HashMap<>();
        for (List<String> table : tables()) {
            table.forEach(id -> all.put(id, KNOWN.computeIfAbsent(topic + id, key -> of(topic, id, table))));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_perspective_has_two_to_four_sentences_and_25_to_90_words_unless_its_form_is_brief(String topic) {
        everybody(topic).forEach((id, outlook) -> {
            String said = outlook.perspective();
            assertThat(Prose.sentences(said)).as("%s: %s", id, said).hasSizeBetween(2, 4);
            int fewest = Table.persona(id).manner().isBrief() ? 10 : 25;
            assertThat(Prose.words(said)).as("%s: %s", id, said).isBetween(fewest, 90);
            assertThat(outlook.voice()).isEqualTo(Provenance.SCRIPTED);
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void it_is_on_the_topic_and_holds_nothing_that_the_character_never_says(String topic) {
        Set<String> signs = Table.TOPICS.of(topic).signs();
        everybody(topic).forEach((id, outlook) -> {
            String said = outlook.perspective();
            assertThat(Stems.share(Stems.of(said), signs))
                    .as("%s: %s", id, said)
                    .isTrue();
            assertThat(Table.notes(id).allow(said)).as("%s: %s", id, said).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void no_slot_stays_open_and_nothing_is_said_twice(String topic) {
        everybody(topic).forEach((id, outlook) -> {
            String said = outlook.perspective();
            assertThat(said).doesNotContain("{", "}", "[[", "\u0001", "  ", " .", " ,", "..");
            assertThat(Prose.sentences(said)).as(id).doesNotHaveDuplicates();
            assertThat(Prose.sentences(said)).allMatch(sentence -> sentence.matches("(?s).*[.?!]"));
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void no_two_characters_share_a_sentence(String topic) {
        Map<String, String> said = new HashMap<>();
        everybody(topic).forEach((id, outlook) -> {
            for (String sentence : Prose.sentences(outlook.perspective())) {
                assertThat(said.put(Prose.plain(sentence), id)).as(sentence).isNull();
            }
        });
    }

    @Test
    void another_topic_gives_other_words() {
        for (String id : Cast.IDS) {
            Set<String> said = new HashSet<>();
            TOPICS.forEach(topic -> assertThat(said.add(everybody(topic).get(id).perspective()))
                    .as(
                            "%s on %s %s: %s",
                            id,
                            topic,
                            Table.TOPICS.of(topic).phrases(),
                            everybody(topic).get(id).perspective())
                    .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_same_topic_and_table_give_the_same_outlook(String topic) {
        List<String> table = tables().getFirst();
        for (String id : table) {
            assertThat(of(topic, id, table)).isEqualTo(everybody(topic).get(id));
        }
    }

    @Test
    void the_words_do_not_depend_on_who_else_sits_at_the_table() {
        String alone = of("Should pupils be graded?", "dewey", List.of("dewey")).perspective();
        assertThat(of("Should pupils be graded?", "dewey", List.of("skinner", "dewey", "kant"))
                        .perspective())
                .isEqualTo(alone);
        assertThat(of("Should pupils be graded?", "dewey", List.of("dewey")).clashes())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void who_clashes_with_somebody_is_clashed_with_and_nobody_is_on_both_sides(String topic) {
        Map<String, Outlook> all = everybody(topic);
        for (List<String> table : tables()) {
            for (String id : table) {
                Outlook outlook = all.get(id);
                assertThat(outlook.clashes()).allSatisfy(clash -> {
                    assertThat(clash.with()).isIn(table).isNotEqualTo(id);
                    assertThat(clash.about()).isNotBlank();
                    assertThat(all.get(clash.with()).clashes())
                            .as("%s and %s on %s", id, clash.with(), topic)
                            .extracting(Clash::with)
                            .contains(id);
                });
                assertThat(outlook.allies()).allSatisfy(ally -> {
                    assertThat(ally.about()).isNotBlank();
                    assertThat(outlook.clashes()).extracting(Clash::with).doesNotContain(ally.with());
                    assertThat(all.get(ally.with()).allies())
                            .extracting(Ally::with)
                            .contains(id);
                });
            }
        }
    }

    @Test
    void a_dispute_is_told_with_its_basis_and_what_this_character_says_to_it() {
        List<String> table = List.of("dewey", "montessori", "skinner");
        assertThat(of("Why do people gossip?", "dewey", table).clashes())
                .extracting(Clash::with, Clash::about, Clash::basis)
                .contains(
                        tuple("montessori", dispute("dewey", "montessori").about(), Basis.DOCUMENTED),
                        tuple("skinner", dispute("dewey", "skinner").about(), Basis.INFERRED));
        assertThat(of("Why do people gossip?", "dewey", table).clashes())
                .extracting(Clash::line)
                .contains(dispute("dewey", "montessori").line());
    }

    private static Persona.Dispute dispute(String id, String with) {
        return Table.persona(id).disputes().stream()
                .filter(dispute -> dispute.with().equals(with))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opposed_stances_on_the_issue_are_a_clash_and_like_ones_are_none() {
        String issue = Objects.requireNonNull(
                        Table.TOPICS.of("What is homework for?").issue())
                .name();
        List<String> table = List.of("montessori", "weil", "hattie");
        assertThat(of("What is homework for?", "montessori", table).clashes()).anySatisfy(clash -> {
            assertThat(clash.with()).isEqualTo("weil");
            assertThat(clash.about()).isEqualTo(issue);
            assertThat(clash.basis()).isEqualTo(Basis.INFERRED);
        });
        assertThat(of("Phones in class", "arendt", List.of("arendt", "hattie")).allies())
                .contains(new Ally("hattie", "phones in class"));
    }
}
