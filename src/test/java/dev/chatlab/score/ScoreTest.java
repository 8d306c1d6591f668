package dev.chatlab.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.score.Piece.Player;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {
    private static final Path DRAWN = Path.of("src/test/resources/score");
    private static final Player DEWEY = Crafted.TABLE.getFirst();
    private static final Player FREIRE = Crafted.TABLE.get(2);

    private static Layout layout(List<Turn> turns) {
        return Engraver.layout(Crafted.piece(turns), Sheet.full(Sheet.WIDTH, Theme.LIGHT));
    }

    /** {@code -Dchatlab.redraw=true} draws the pictures anew, to be looked at. */
    @ParameterizedTest
    @ValueSource(ints = {4, 24, 120})
    void the_same_turns_give_the_picture_that_was_looked_at(int turns) throws IOException {
        Piece piece = Crafted.by("x" + turns, turns);
        assertDrawn("score-" + turns + ".svg", Score.svg(piece, Sheet.full(Sheet.WIDTH, Theme.LIGHT)));
        assertDrawn("score-" + turns + "-dark.svg", Score.svg(piece, Sheet.full(Sheet.WIDTH, Theme.DARK)));
        assertDrawn("score-" + turns + "-thumb.svg", Score.svg(piece, Sheet.thumb(Theme.LIGHT)));
    }

    private static void assertDrawn(String name, String svg) throws IOException {
        Path file = DRAWN.resolve(name);
        if (Boolean.getBoolean("chatlab.redraw")) {
            Files.createDirectories(DRAWN);
            Files.writeString(file, svg);
        }
        assertThat(svg).as(name).isEqualTo(Files.readString(file));
    }

    @Test
    void a_bar_is_as_long_as_its_words_and_stands_on_its_speakers_staff() {
        Layout layout = layout(List.of(
                Crafted.turn(1, DEWEY, "word ".repeat(60)),
                Crafted.turn(2, FREIRE, "word ".repeat(120)),
                Crafted.asked(3, "why?")));
        assertThat(layout.staves().stream().map(Staff::label))
                .containsExactly("Dewey", "Montessori", "Freire", "hooks", "Ada");
        assertThat(layout.bars().stream().map(Bar::staff)).containsExactly(0, 2, 4);
        assertThat(layout.bars().get(1).width())
                .isEqualTo(2 * layout.bars().getFirst().width());
    }

    @Test
    void every_relation_has_a_line_of_its_own_and_the_legend_tells_only_those_drawn() {
        Turn first = Crafted.turn(1, DEWEY, "A grade ends growth.");
        Turn second = Crafted.turn(2, FREIRE, "No.", new Citation(1, "dewey", null, Relation.CHALLENGES));
        Turn third = Crafted.turn(3, DEWEY, "Yes.", new Citation(2, "freire", null, Relation.SUPPORTS));
        String svg = Score.svg(Crafted.piece(List.of(first, second, third)), Sheet.full(900, Theme.LIGHT));
        assertThat(svg)
                .containsPattern("class=\"arc challenges c-brick\" data-from=\"1\" data-to=\"2\"[^>]+dasharray=\"8 5\"")
                .containsPattern("class=\"arc supports c-amber\" data-from=\"2\" data-to=\"3\"[^>]+dasharray=\"none\"")
                .contains(">challenges</text>", ">supports</text>")
                .doesNotContain(">extends</text>", ">answers</text>");
        assertThat(List.of(Relation.values()).stream().map(Pens::dashes).distinct())
                .hasSize(4);
    }

    @Test
    void several_citations_of_one_turn_are_one_arc_with_the_most_telling_relation() {
        Turn first = Crafted.turn(1, DEWEY, "A grade ends growth.");
        Turn second = Crafted.turn(
                2,
                FREIRE,
                "But yes.",
                new Citation(1, "dewey", null, Relation.EXTENDS),
                new Citation(1, "dewey", "growth", Relation.CHALLENGES));
        assertThat(layout(List.of(first, second)).arcs())
                .singleElement()
                .satisfies(arc -> assertThat(arc.relation()).isEqualTo(Relation.CHALLENGES));
    }

    @Test
    void what_many_took_up_is_written_above_it_in_its_own_words() {
        Turn first = Crafted.turn(1, DEWEY, "School is a form of community life. Growth has no end.");
        Turn second = Crafted.turn(2, FREIRE, "The banking model forbids it.");
        List<Turn> turns = new java.util.ArrayList<>(List.of(first, second));
        for (int n = 3; n < 7; n++) {
            turns.add(Crafted.turn(
                    n,
                    FREIRE,
                    "That community life is what I defend.",
                    new Citation(1, "dewey", "a form of community life", Relation.SUPPORTS)));
        }
        assertThat(layout(turns).ideas()).singleElement().satisfies(idea -> {
            assertThat(idea.turn()).isEqualTo(1);
            assertThat(idea.text()).isEqualTo("“community life”");
        });
    }

    @Test
    void an_answer_to_a_turn_before_the_window_comes_in_from_the_left() {
        Turn late = Crafted.turn(301, FREIRE, "As was said.", new Citation(7, "dewey", null, Relation.EXTENDS));
        Piece piece = new Piece("Homework", Crafted.TABLE, List.of(late), 301);
        Layout layout = Engraver.layout(piece, Sheet.full(900, Theme.LIGHT));
        assertThat(layout.arcs()).singleElement().satisfies(arc -> {
            assertThat(arc.cut()).isTrue();
            assertThat(arc.x0()).isEqualTo(layout.left());
        });
        assertThat(Score.svg(piece, Sheet.full(900, Theme.LIGHT))).contains("Turns 301–301 of 301");
    }

    @Test
    void nothing_that_is_said_or_named_becomes_markup() {
        Player evil = new Player("evil", "<script>alert(1)</script> & \"Co\"", "red\" onload=\"x");
        Turn turn = Crafted.turn(1, evil, "</title><script>alert(2)</script> \u0001 word");
        String svg = Score.svg(new Piece("<b>", List.of(evil), List.of(turn), 1), Sheet.full(900, Theme.LIGHT));
        assertThat(svg).doesNotContain("<script", "<b>", "onload=\"", "\u0001").contains("&lt;script&gt;");
        assertThat(Xml.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void it_needs_no_style_of_its_own_and_nothing_from_anywhere() {
        String svg = Score.svg(Crafted.by("plain", 40), Sheet.full(900, Theme.DARK));
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("style", "http", "href", "<script", "<image");
        assertThat(Score.svg(
                        Crafted.by("plain", 40), Sheet.full(900, Theme.DARK).linked()))
                .contains("href=\"#turn-40\"");
    }

    @Test
    void a_thumbnail_holds_no_text_but_its_title() {
        assertThat(Score.svg(Crafted.by("thumb", 80), Sheet.thumb(Theme.LIGHT)))
                .doesNotContain("<text")
                .contains("viewBox=\"0 0 168 56\"", "<title id=\"score-title\">Score: 80 turns");
    }

    @Test
    void an_empty_table_has_its_staves() {
        Layout layout = layout(List.of());
        assertThat(layout.staves()).hasSize(4);
        assertThat(layout.bars()).isEmpty();
        assertThat(Xml.parse(Score.svg(Crafted.piece(List.of()), Sheet.thumb(Theme.LIGHT))))
                .isNotNull();
    }

    @Test
    void the_inks_are_those_of_the_page() throws IOException {
        String css = Files.readString(Path.of("webroot/src/design/tokens.css"));
        for (String colour : List.of("brick", "amber", "olive", "fern", "teal", "azure", "violet", "berry")) {
            String pair = Theme.LIGHT.colour(colour) + ", " + Theme.DARK.colour(colour);
            assertThat(css).contains(".c-" + colour + " { --c: light-dark(" + pair + ")");
        }
        assertThat(css)
                .containsPattern(token(
                        "paper", Theme.LIGHT.ink().paper(), Theme.DARK.ink().paper()))
                .containsPattern(
                        token("ink", Theme.LIGHT.ink().ink(), Theme.DARK.ink().ink()))
                .containsPattern(
                        token("soft", Theme.LIGHT.ink().soft(), Theme.DARK.ink().soft()))
                .containsPattern(
                        token("line", Theme.LIGHT.ink().line(), Theme.DARK.ink().line()))
                .containsPattern(
                        token("edge", Theme.LIGHT.ink().edge(), Theme.DARK.ink().edge()));
    }

    private static Pattern token(String name, String light, String dark) {
        return Pattern.compile("--" + name + ": light-dark\\(" + light + ", " + dark + "\\)");
    }

    @Test
    void a_long_discussion_is_drawn_within_a_moment() {
        Piece piece = Crafted.by("long", Piece.WINDOW);
        Score.svg(piece, Sheet.full(Sheet.WIDTH, Theme.LIGHT));
        long began = System.nanoTime();
        IntStream.range(0, 5).forEach(ignored -> Score.svg(piece, Sheet.full(Sheet.WIDTH, Theme.LIGHT)));
        assertThat((System.nanoTime() - began) / 5_000_000L)
                .as("milliseconds for %d turns", Piece.WINDOW)
                .isLessThan(1_000);
    }
}
