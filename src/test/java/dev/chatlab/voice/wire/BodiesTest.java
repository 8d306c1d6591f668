package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import dev.chatlab.voice.wire.ModelCall.Request;
import dev.chatlab.voice.wire.Protocol.Quirks;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final Part RULES = new Part("Rules \"and\" <more>\n", true);

    private static JsonNode body(Dialect dialect, String model, Quirks quirks, Prompt prompt) {
        byte[] body = Protocol.of(dialect).body(request(dialect, model, prompt), quirks);
        return Json.read(new String(body, StandardCharsets.UTF_8), JsonNode.class);
    }

    private static Request request(Dialect dialect, String model, Prompt prompt) {
        URI base = URI.create("http://localhost");
        Provider provider = new Provider("p", dialect, base, "test-key", List.of(model), Limits.STANDARD);
        return new Request(provider, model, prompt, 300);
    }

    private static Message user(Part... parts) {
        return new Message(Role.USER, List.of(parts));
    }

    private static Message own(String text) {
        return new Message(Role.ASSISTANT, List.of(Part.of(text)));
    }

    @Test
    void openai_is_sent_plain_messages_and_the_wish_to_stream_and_to_be_told_of_usage() {
        Prompt prompt = new Prompt(
                List.of(RULES, Part.of("Card")),
                List.of(user(Part.of("one"), Part.of("two")), own("mine"), user(Part.of("x"))));
        JsonNode body = body(Dialect.OPENAI, "gpt-4o", Quirks.NONE, prompt);
        assertThat(body)
                .hasToString("{\"model\":\"gpt-4o\",\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Rules \\\"and\\\" <more>\\nCard\"},"
                        + "{\"role\":\"user\",\"content\":\"one\\n\\ntwo\"},"
                        + "{\"role\":\"assistant\",\"content\":\"mine\"},{\"role\":\"user\",\"content\":\"x\"}],"
                        + "\"max_tokens\":300,\"stream\":true,\"stream_options\":{\"include_usage\":true}}");
    }

    @Test
    void what_a_server_does_not_know_is_left_out_or_renamed() {
        Prompt prompt = new Prompt(List.of(), List.of(user(Part.of("one"))));
        JsonNode odd = body(Dialect.OPENAI, "any", new Quirks(true, true), prompt);
        assertThat(odd.has("stream_options") || odd.has("max_tokens")).isFalse();
        assertThat(odd.path("max_completion_tokens").asInt()).isEqualTo(300);
        assertThat(body(Dialect.OPENAI, "gpt-5-mini", Quirks.NONE, prompt).has("max_completion_tokens"))
                .isTrue();
    }

    @Test
    void anthropic_is_sent_blocks_of_which_the_last_four_stable_ones_are_marked() {
        Prompt prompt = new Prompt(
                List.of(RULES, new Part("Card", true), Part.of("Table")),
                List.of(
                        user(new Part("ledger", true), Part.of("t1")),
                        own("mine"),
                        user(new Part("t3", true), new Part("t4", true), Part.of("task"))));
        JsonNode body = body(Dialect.ANTHROPIC, "claude", Quirks.NONE, prompt);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(300);
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(marked(body)).containsExactly("Card", "ledger", "t3", "t4");
        assertThat(body.path("system").path(0))
                .hasToString("{\"type\":\"text\",\"text\":\"Rules \\\"and\\\" <more>\\n\"}");
        assertThat(body.path("system").path(1).path("cache_control")).hasToString("{\"type\":\"ephemeral\"}");
    }

    private static List<String> marked(JsonNode body) {
        return body.findParents("cache_control").stream()
                .map(block -> block.path("text").asText())
                .toList();
    }

    @Test
    void roles_alternate_begin_with_the_user_and_nothing_blank_is_sent() {
        Prompt prompt = new Prompt(
                List.of(Part.of(" ")),
                List.of(
                        own("first"),
                        own("second"),
                        user(Part.of("a"), Part.of("\n")),
                        user(Part.of(" ")),
                        user(Part.of("b"))));
        assertThat(body(Dialect.ANTHROPIC, "claude", Quirks.NONE, prompt).toString())
                .doesNotContain("system")
                .contains(
                        "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Begin.\"}]},"
                                + "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"first\"},{\"type\":\"text\",\"text\":\"second\"}]},"
                                + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}]}]");
    }

    @Test
    void a_longer_talk_begins_with_the_bytes_of_the_shorter_one() {
        for (Dialect dialect : Dialect.values()) {
            byte[] before = bytes(dialect, List.of(user(Part.of("t1"))));
            byte[] after = bytes(dialect, List.of(user(Part.of("t1")), own("t2"), user(Part.of("t3"))));
            int same = Arrays.mismatch(before, after);
            assertThat(new String(before, 0, same, StandardCharsets.UTF_8)).contains("t1");
        }
    }

    private static byte[] bytes(Dialect dialect, List<Message> messages) {
        Prompt prompt = new Prompt(List.of(RULES), messages);
        return Protocol.of(dialect).body(request(dialect, "any", prompt), Quirks.NONE);
    }

    @Test
    void no_body_holds_the_key() {
        for (Dialect dialect : Dialect.values()) {
            assertThat(new String(bytes(dialect, List.of()), StandardCharsets.UTF_8))
                    .doesNotContain("test-key");
        }
    }
}
