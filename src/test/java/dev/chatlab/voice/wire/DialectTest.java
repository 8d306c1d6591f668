package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
    private static final String WORDS = "Learning — \"doing\" and undergoing\n\t学び 👩‍🏫 \\o/ é.";

    private static Answer read(Protocol protocol, byte[]... pieces) {
        Answer answer = new Answer();
        AnswerBody body = new AnswerBody(protocol, answer);
        for (byte[] piece : pieces) {
            body.feed(piece);
        }
        body.end();
        return answer;
    }

    private static byte[] recorded(String name) throws IOException {
        try (InputStream in = DialectTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Protocol protocol(String name) {
        return name.startsWith("anthropic") ? AnthropicDialect.INSTANCE : OpenAiDialect.INSTANCE;
    }

    @ParameterizedTest
    @CsvSource({
        "openai.sse, gpt-4o-mini-2024-07-18, 1200, 1024, , 14",
        "openrouter.sse, mistralai/mistral-small, 1200, , , 14",
        "ollama.sse, llama3.2, , , , ",
        "anthropic.sse, claude-haiku-4-5, 1200, 1000, 150, 14"
    })
    void a_recorded_stream_gives_the_same_answer_at_every_split_point(
            String name, String model, Integer prompt, Integer read, Integer written, Integer completion)
            throws IOException {
        byte[] bytes = recorded(name);
        for (int at = 0; at <= bytes.length; at++) {
            Answer answer = read(protocol(name), Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, bytes.length));
            assertThat(answer.takeLast()).isEqualTo(WORDS);
            assertThat(answer.finish()).isEqualTo(Finish.STOP);
            assertThat(answer.model()).isEqualTo(model);
            assertThat(answer.usage()).isEqualTo(new Usage(prompt, read, written, completion));
            assertThat(answer.isOver()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"openai.sse, 11", "openrouter.sse, 12", "ollama.sse, 13", "anthropic.sse, 14"})
    void a_recorded_stream_gives_the_same_answer_in_random_pieces(String name, long seed) throws IOException {
        byte[] bytes = new String(recorded(name), StandardCharsets.UTF_8)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            Answer answer = new Answer();
            AnswerBody body = new AnswerBody(protocol(name), answer);
            StringBuilder told = new StringBuilder();
            for (int at = 0; at < bytes.length; ) {
                int next = Math.min(bytes.length, at + 1 + random.nextInt(20));
                body.feed(Arrays.copyOfRange(bytes, at, next));
                String words = answer.take();
                assertThat(words.isEmpty() || !Character.isHighSurrogate(words.charAt(words.length() - 1)))
                        .isTrue();
                told.append(words);
                at = next;
            }
            assertThat(told.append(answer.takeLast())).hasToString(WORDS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"delta\":{\"content\":\"a\"},\"finish_reason\":null} ~ a",
                "{\"delta\": {\"role\": \"assistant\", \"content\": \"a\"}, \"usage\": null} ~ a",
                "{\"delta\":{\"content\":\"\\\\u00e9\\\\ud83d\\\\ude42\\\\n\\\\\\\\\\\\\"\"}} ~ é🙂⏎\\\"",
                "{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"} ~ ",
                "{\"delta\":{\"content\":\"a\"},\"usage\":{\"prompt_tokens\":1}} ~ ",
                "{\"delta\":{\"content\":\"a\"},\"error\":{\"code\":502}} ~ ",
                "{\"delta\":{\"content\":\"a\",\"tool_calls\":[]}} ~ ",
                "{\"delta\":{\"reasoning_content\":\"a\"}} ~ ",
                "{\"delta\":{\"content\":null}} ~ ",
                "{\"delta\":{\"content\":\"\\\\x\"}} ~ ",
                "{\"delta\":{\"content\":\"\\\\u12g4\"}} ~ ",
                "{\"delta\":{\"content\":\"never ends ~ ",
                "{\"delta\":{\"content\":\"never ends\\\\ ~ "
            })
    void the_scanner_reads_only_the_usual_event(String event, String words) {
        byte[] bytes = event.replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8);
        assertThat(OpenAiDelta.read(bytes, bytes.length)).isEqualTo(words == null ? null : words.replace('⏎', '\n'));
    }

    @Test
    void half_a_pair_waits_for_the_other_half_and_is_replaced_when_none_comes() {
        Answer answer = new Answer();
        answer.say("a\uD83D");
        assertThat(answer.take()).isEqualTo("a");
        answer.say("\uDE42b\u0000\uDE42\uD83D");
        assertThat(answer.take()).isEqualTo("\uD83D\uDE42b\uFFFD");
        answer.say("c\uD83D");
        assertThat(answer.takeLast()).isEqualTo("\uFFFDc\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"error\":{\"message\":\"Rate limit\",\"code\":429}} ~ RATE_LIMITED",
                "{\"error\":{\"message\":\"Provider returned error\",\"code\":502}} ~ OVERLOADED",
                "{\"error\":{\"code\":\"context_length_exceeded\"}} ~ TOO_LONG",
                "{\"error\":\"model requires more memory\"} ~ OVERLOADED",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"error\"}]} ~ OVERLOADED",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"insufficient_system_resource\"}]} ~ OVERLOADED",
                "[1] ~ MALFORMED",
                "{} {} ~ MALFORMED"
            })
    void an_error_in_a_stream_is_a_fault(String event, Kind kind) {
        assertThatThrownBy(() ->
                        read(OpenAiDialect.INSTANCE, ("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.fault().kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "o1-mini, true", "o3, true", "gpt-5-nano, true", "openai/o4-mini, true", "openai/gpt-5.1, true",
        "gpt-4o, false", "gpt-4.1, false", "olmo, false", "qwen/o, false", "llama3.2, false"
    })
    void some_models_are_known_to_want_the_new_name(String model, boolean wants) {
        assertThat(OpenAiDialect.wantsNewName(model)).isEqualTo(wants);
    }
}
