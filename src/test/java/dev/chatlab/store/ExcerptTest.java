package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void a_short_text_is_shown_whole_on_one_line_without_markers() {
        assertThat(Excerpt.of("Freire says so [[t3]].\n\nI do not.", List.of("not")))
                .isEqualTo("Freire says so. I do not.");
    }

    @Test
    void a_long_text_is_shown_around_the_first_beginning_of_a_word() {
        String text = "unplayful ".repeat(40) + "children play on the green " + "grass ".repeat(60);
        assertThat(Excerpt.of(text, List.of("play", "green")))
                .startsWith("…unplayful ")
                .contains("children play on the green")
                .endsWith("grass…")
                .hasSizeLessThan(210);
    }

    @Test
    void letters_of_any_script_and_signs_of_patterns_are_taken_as_they_are() {
        assertThat(Excerpt.of("Как учить? Что (читать) дальше", List.of("(читать")))
                .contains("(читать)");
        assertThat(Excerpt.of("😀".repeat(400), List.of("x"))).startsWith("😀").endsWith("…");
    }
}
