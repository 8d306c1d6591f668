package dev.chatlab.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.score.Piece.Player;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the picture of any discussion, on any sheet. */
class LayoutPropertyTest {
    private static final double EXACT = 1e-6;
    private static final int TRIALS = 150;
    private static final List<String> COLOURS = List.of("brick", "teal", "violet", "amber", "azure", "berry", "none");

    /** The seed is in the name of a test that fails. */
    record Trial(long seed, Piece piece, Sheet sheet) {
        static Trial of(long seed) {
            Random dice = new Random(seed);
            List<Player> players = new ArrayList<>();
            for (int i = dice.nextInt(6); i >= 0; i--) {
                String name = dice.nextInt(5) == 0 ? "W. E. B. Du Bois " + i : "Name".repeat(1 + dice.nextInt(9)) + i;
                players.add(new Player("p" + i, name, COLOURS.get(dice.nextInt(COLOURS.size()))));
            }
            int count = dice.nextInt(5) == 0 ? dice.nextInt(Piece.WINDOW + 1) : dice.nextInt(30);
            List<Turn> all = Crafted.turns(dice, players, count, dice.nextDouble() / 3);
            List<Turn> window = dice.nextBoolean() ? all : all.subList(all.size() / 2, all.size());
            Sheet sheet = dice.nextInt(4) == 0
                    ? Sheet.thumb(Theme.DARK)
                    : Sheet.full(Sheet.LEAST_WIDTH + dice.nextInt(2_000), Theme.LIGHT);
            return new Trial(seed, new Piece("Should homework be graded?", players, window, count), sheet);
        }

        @Override
        public String toString() {
            return "seed " + seed + ", " + piece.turns().size() + " turns on " + sheet;
        }
    }

    static Stream<Trial> trials() {
        return Stream.iterate(1L, seed -> seed + 1).limit(TRIALS).map(Trial::of);
    }

    private static <T> void assertApart(List<T> things, BiPredicate<T, T> apart) {
        for (int i = 0; i < things.size(); i++) {
            for (int j = i + 1; j < things.size(); j++) {
                assertThat(apart.test(things.get(i), things.get(j)))
                        .as("%s apart from %s", things.get(i), things.get(j))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void the_picture_is_sound(Trial trial) {
        Layout layout = Engraver.layout(trial.piece(), trial.sheet());
        assertBars(trial, layout);
        assertIdeas(layout);
        assertArcs(trial, layout);
        assertLegend(layout);
        for (Staff staff : layout.staves()) {
            assertThat(staff.y()).isBetween(0.0, layout.height());
            double end = Names.FROM + Lettering.width(staff.label(), Names.SIZE);
            assertThat(trial.sheet().thumb() || end <= layout.left())
                    .as(staff.label())
                    .isTrue();
        }
        String svg = Score.svg(trial.piece(), trial.sheet());
        assertThat(svg).isEqualTo(Score.svg(trial.piece(), trial.sheet()));
        assertThat(Xml.parse(svg).getElementsByTagName("rect").getLength())
                .isGreaterThan(trial.piece().turns().size());
    }

    private static void assertBars(Trial trial, Layout layout) {
        assertThat(layout.bars().stream().map(bar -> bar.turn().n()))
                .isEqualTo(trial.piece().turns().stream().map(Turn::n).toList());
        for (int i = 0; i < layout.bars().size(); i++) {
            Bar bar = layout.bars().get(i);
            double before = i == 0 ? layout.left() : layout.bars().get(i - 1).end();
            assertThat(bar.x()).as("begins after the one before").isGreaterThan(before);
            assertThat(bar.end()).isLessThanOrEqualTo(layout.right() + EXACT);
            assertThat(bar.y()).isPositive();
            assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(layout.height());
            assertThat(layout.staff(bar).id()).isEqualTo(bar.turn().speaker().id());
        }
    }

    private static void assertIdeas(Layout layout) {
        assertApart(layout.ideas(), (a, b) -> a.y() != b.y() || a.right() < b.left() || b.right() < a.left());
        for (Idea idea : layout.ideas()) {
            assertThat(idea.left()).isGreaterThanOrEqualTo(layout.left() - EXACT);
            assertThat(idea.right()).isLessThanOrEqualTo(layout.right() + EXACT);
            assertThat(idea.y() - KeyIdeas.SIZE).isGreaterThanOrEqualTo(0);
            double lowest = idea.y();
            assertThat(layout.bars()).allSatisfy(bar -> assertThat(bar.y()).isGreaterThan(lowest));
            assertThat(layout.arcs()).allSatisfy(arc -> assertThat(arc.top()).isGreaterThan(lowest));
        }
        assertThat(layout.ideas().stream().map(Idea::text)).doesNotHaveDuplicates();
    }

    private static void assertArcs(Trial trial, Layout layout) {
        if (!trial.sheet().thumb()) {
            List<String> answers = new Answers(trial.piece().turns())
                    .all().stream()
                            .map(a -> a.from() + ">" + a.to() + a.relation())
                            .toList();
            assertThat(layout.arcs().stream().map(a -> a.from() + ">" + a.to() + a.relation()))
                    .containsExactlyInAnyOrderElementsOf(answers);
        }
        for (Arc arc : layout.arcs()) {
            assertThat(arc.top()).as("%s", arc).isBetween(0.0, Math.min(arc.y0(), arc.y1()));
            assertThat(arc.x0()).isBetween(layout.left() - EXACT, layout.right());
            assertThat(arc.x1()).isBetween(arc.x0(), layout.right());
            assertThat(arc.cut()).isEqualTo(layout.bar(arc.from()) == null);
        }
    }

    private static void assertLegend(Layout layout) {
        assertApart(layout.legend(), (a, b) -> a.y() != b.y() || a.right() < b.x() || b.right() < a.x());
        for (Legend.Item item : layout.legend()) {
            assertThat(item.y()).isLessThan(layout.height());
            assertThat(item.right()).isLessThanOrEqualTo(layout.width());
        }
    }
}
