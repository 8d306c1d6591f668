package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaJsonTest {
    @Test
    void a_card_shows_three_terms_that_do_not_repeat_each_other() {
        assertThat(PersonaJson.terms(List.of("engaged", "engaged pedagogy", "edge", "margin", "voice")))
                .containsExactly("engaged", "edge", "margin");
        assertThat(PersonaJson.terms(List.of("use", "used"))).containsExactly("use", "used");
        assertThat(PersonaJson.terms(List.of())).isEmpty();
    }
}
