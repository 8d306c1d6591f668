package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.voice.wire.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static Provider provider(String id, String base, String... models) {
        return new Provider(
                id, Provider.Dialect.OPENAI, URI.create(base), null, List.of(models), Provider.Limits.STANDARD);
    }

    private static final Provider FAR = provider("far", "https://far.example/v1", "big", "small");
    private static final Provider AWAY = provider("away", "https://away.example/v1", "wide");
    private static final Provider NEAR = provider("near", "http://localhost:11434/v1", "llama");
    private static final Provider HOME = provider("home", "http://192.168.1.5:8000/v1", "qwen");

    private static List<String> models(Roster roster, String id) {
        return roster.candidates(id).stream().map(Candidate::model).toList();
    }

    @Test
    void its_own_models_come_first_and_then_the_others_in_the_order_configured() {
        Roster roster = new Roster(List.of(FAR, AWAY), Map.of());
        assertThat(models(roster, "far")).containsExactly("big", "small", "wide");
        assertThat(models(roster, "away")).containsExactly("wide", "big", "small");
    }

    @Test
    void what_is_said_near_stays_near_unless_the_configuration_says_otherwise() {
        assertThat(models(new Roster(List.of(FAR, NEAR, HOME), Map.of()), "near"))
                .containsExactly("llama", "qwen");
        assertThat(models(new Roster(List.of(FAR, NEAR), Map.of("near", List.of("far"))), "near"))
                .containsExactly("llama", "big", "small");
    }

    @Test
    void an_empty_fallback_is_none() {
        assertThat(models(new Roster(List.of(FAR, AWAY), Map.of("far", List.of())), "far"))
                .containsExactly("big", "small");
    }

    @Test
    void what_cannot_stand_is_refused_by_name() {
        refused("id far is used twice", Map.of(), FAR, FAR);
        refused("id scripted", Map.of(), provider("scripted", "https://x.example", "m"));
        refused("id Big One", Map.of(), provider("Big One", "https://x.example", "m"));
        refused("bare has no model", Map.of(), provider("bare", "https://x.example"));
        refused("far cannot fall back on nobody", Map.of("far", List.of("nobody")), FAR);
        refused("far cannot fall back on scripted", Map.of("far", List.of("scripted")), FAR);
    }

    private static void refused(String message, Map<String, List<String>> fallbacks, Provider... providers) {
        List<Provider> list = List.of(providers);
        assertThatThrownBy(() -> new Roster(list, fallbacks)).hasMessageContaining(message);
    }
}
