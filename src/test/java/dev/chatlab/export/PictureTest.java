package dev.chatlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.score.Piece;
import dev.chatlab.score.Piece.Player;
import dev.chatlab.score.Score;
import dev.chatlab.score.Sheet;
import dev.chatlab.score.Theme;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Status;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The Score on paper, looked at dot by dot. */
class PictureTest {
    private static final String LONG = "Learning is growth and has no end beyond itself. ".repeat(30);
    private static final List<Turn> TURNS = List.of(
            Said.turn(1, Said.DEWEY, LONG),
            Said.turn(
                    2,
                    Said.HOOKS,
                    "As was said [[t1]].",
                    Status.COMPLETED,
                    Move.BUILD,
                    List.of(new Citation(1, "dewey", null, Relation.EXTENDS))));

    static String svg(String first, List<Turn> turns) {
        List<Player> players = List.of(new Player("dewey", first, "brick"), new Player("hooks", "bell hooks", "teal"));
        return Score.svg(
                new Piece("What is growth for?", players, turns, turns.size()),
                Sheet.full(640, Theme.LIGHT).linked());
    }

    private static BufferedImage drawn(String svg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(new Picture(svg).png(2)));
    }

    private static Set<Integer> colours(BufferedImage image, Rectangle2D area) {
        return IntStream.range((int) area.getMinX() * 2 + 2, (int) area.getMaxX() * 2 - 2)
                .boxed()
                .flatMap(x -> IntStream.range((int) area.getMinY() * 2 + 2, (int) area.getMaxY() * 2 - 2)
                        .mapToObj(y -> image.getRGB(x, y) & 0xFFFFFF))
                .collect(Collectors.toSet());
    }

    @Test
    void names_stand_beside_their_staves() throws Exception {
        Rectangle2D beside = new Rectangle2D.Double(40, 20, 60, 80);
        assertThat(colours(drawn(svg("John Dewey", TURNS)), beside)).contains(0x14130F);
        assertThat(colours(drawn(svg("John Dewey", TURNS).replaceAll("<text.*</text>", "")), beside))
                .doesNotContain(0x14130F);
    }

    @Test
    void a_long_bar_has_its_colour_and_its_hatch() throws Exception {
        Picture picture = new Picture(svg("John Dewey", TURNS));
        Rectangle2D bar = picture.links(1).entrySet().stream()
                .filter(link -> link.getValue().equals("#turn-1"))
                .findFirst()
                .orElseThrow()
                .getKey()
                .getBounds2D();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png(2)));
        int colour = 0x6E0400;
        int half = 0xB47F78;
        Rectangle2D inside = new Rectangle2D.Double(bar.getX() + 8, bar.getY() + 8, 20, bar.getHeight() - 16);
        assertThat(colours(image, inside))
                .contains(colour)
                .anySatisfy(dot -> assertThat(near(dot, half)).isTrue());
    }

    private static boolean near(int a, int b) {
        return IntStream.of(0, 8, 16).allMatch(shift -> Math.abs((a >> shift & 255) - (b >> shift & 255)) < 12);
    }

    @Test
    void every_turn_has_its_link() {
        assertThat(new Picture(svg("John Dewey", TURNS)).links(2).values()).containsExactly("#turn-1", "#turn-2");
    }

    @Test
    void what_the_font_lacks_is_counted_and_white_space_is_not() {
        assertThat(new Picture(svg("John\u2009Dewey", TURNS)).missing()).isZero();
        assertThat(new Picture(svg("孔子", TURNS)).missing()).isEqualTo(2);
    }

    @Test
    void it_tells_itself_in_words() {
        assertThat(new Picture(svg("John Dewey", TURNS)).told())
                .startsWith("Score: 2 turns on What is growth for? One staff for each speaker")
                .contains("1 extension");
    }
}
