package dev.chatlab.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.quality.Plan.Agenda;
import dev.chatlab.quality.Plan.Setting;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final List<String> IDS =
            IntStream.range(0, 36).mapToObj(i -> "p" + i).toList();
    private static final Plan FULL = Plan.of(Agendas.FULL, 1, 20, IDS);

    @Test
    void every_character_of_a_cast_of_thirty_six_takes_part() {
        assertThat(FULL.settings().stream().flatMap(setting -> setting.cast().stream()))
                .containsAll(IDS);
    }

    @Test
    void nobody_sits_twice_at_a_table_of_three_or_four() {
        assertThat(FULL.settings())
                .hasSize(120)
                .allSatisfy(setting ->
                        assertThat(setting.cast()).hasSizeBetween(3, 4).doesNotHaveDuplicates());
    }

    @Test
    void three_questions_are_put_to_each_discussion_with_turns_between_them() {
        assertThat(FULL.settings()).allSatisfy(setting -> {
            assertThat(setting.questions()).hasSize(3).doesNotHaveDuplicates();
            assertThat(setting.after()).hasSize(3).isSorted().doesNotHaveDuplicates();
            assertThat(setting.after().getLast()).isLessThan(Plan.TURNS);
        });
    }

    @Test
    void topics_without_an_issue_are_two_of_the_full_run_and_one_of_the_small() {
        StockCast cast = StockCast.read();
        assertThat(Agendas.FULL.stream().filter(agenda -> isOpen(cast, agenda))).hasSize(2);
        assertThat(Agendas.SMALL.stream().filter(agenda -> isOpen(cast, agenda)))
                .hasSize(1);
        assertThat(Agendas.FULL).doesNotContainAnyElementsOf(Agendas.SMALL);
    }

    private static boolean isOpen(StockCast cast, Agenda agenda) {
        return Subject.ofTopic(agenda.topic(), cast.issues()).issue() == null;
    }

    @Test
    void the_same_seed_gives_the_same_settings() {
        assertThat(Plan.of(Agendas.FULL, 1, 20, IDS).settings()).isEqualTo(FULL.settings());
        assertThat(Plan.of(Agendas.FULL, 2, 20, IDS).settings().stream().map(Setting::cast))
                .isNotEqualTo(FULL.settings().stream().map(Setting::cast).toList());
    }
}
