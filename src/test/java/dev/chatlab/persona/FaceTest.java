package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.portrait.Portrait;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaceTest {
    @Test
    void a_text_that_is_far_from_finished_has_a_face_already() {
        assertThat(Face.of("name: Ada\ncolor: teal\nportrait: {hair: bun, glasses: round}")
                        .drawn())
                .isEqualTo(Portrait.draw("Ada", "teal", Map.of("hair", "bun", "glasses", "round")));
        assertThat(Face.of("name: Ada").drawn()).isEqualTo(Portrait.draw("Ada", "azure", Map.of()));
    }

    @Test
    void what_nobody_can_draw_is_left_out() {
        Face face = Face.of("name: " + "x".repeat(5_000) + "\ncolor: none\nportrait:\n  hair: [a, b]\n  face: "
                + "y".repeat(5_000) + "\n  seed: one");
        assertThat(face.block()).containsOnlyKeys("seed");
        assertThat(face.drawn()).startsWith("<svg").hasSizeLessThan(20_000);
        assertThat(Face.of("portrait: text").block()).isEmpty();
        assertThat(Face.of("- a list").drawn()).startsWith("<svg");
    }

    @Test
    void a_text_that_is_no_yaml_is_refused_with_its_line() {
        assertThatThrownBy(() -> Face.of("name: Ada\n  bad: [")).isInstanceOf(YamlTree.Refused.class);
    }
}
