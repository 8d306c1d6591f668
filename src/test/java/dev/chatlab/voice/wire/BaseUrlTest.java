package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.voice.wire.Provider.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "api.openai.com, https://api.openai.com/v1",
        "https://api.openai.com, https://api.openai.com/v1",
        "https://api.openai.com/, https://api.openai.com/v1",
        "https://api.openai.com/v1, https://api.openai.com/v1",
        "https://api.openai.com/v1/, https://api.openai.com/v1",
        "HTTPS://API.OpenAI.com:443/v1//, https://api.openai.com/v1",
        "http://api.openai.com/v1, https://api.openai.com/v1",
        "https://api.openai.com/v1/chat/completions, https://api.openai.com/v1",
        "https://api.openai.com/v1/chat/completions/, https://api.openai.com/v1",
        "https://api.openai.com/v1/models, https://api.openai.com/v1",
        "api.groq.com, https://api.groq.com/openai/v1",
        "https://api.groq.com/openai, https://api.groq.com/openai/v1",
        "https://api.groq.com/openai/v1/chat/completions, https://api.groq.com/openai/v1",
        "https://generativelanguage.googleapis.com, https://generativelanguage.googleapis.com/v1beta/openai",
        "https://generativelanguage.googleapis.com/v1beta/, https://generativelanguage.googleapis.com/v1beta/openai",
        "https://generativelanguage.googleapis.com/v1beta/openai/, https://generativelanguage.googleapis.com/v1beta/openai",
        "openrouter.ai, https://openrouter.ai/api/v1",
        "https://openrouter.ai/api, https://openrouter.ai/api/v1",
        "https://api.mistral.ai/v1, https://api.mistral.ai/v1",
        "https://api.deepseek.com, https://api.deepseek.com/v1",
        "https://api.perplexity.ai/chat/completions, https://api.perplexity.ai",
        "localhost:11434, http://localhost:11434/v1",
        "http://localhost:11434/, http://localhost:11434/v1",
        "localhost:11434/api/chat, http://localhost:11434/v1",
        "https://localhost:8443, https://localhost:8443/v1",
        "127.0.0.1:8080, http://127.0.0.1:8080/v1",
        "192.168.1.20:1234/v1, http://192.168.1.20:1234/v1",
        "172.20.0.3:8000, http://172.20.0.3:8000/v1",
        "172.32.0.3:8000, https://172.32.0.3:8000/v1",
        "10.1.2.3, http://10.1.2.3/v1",
        "[::1]:8000, http://[::1]:8000/v1",
        "ollama:11434, http://ollama:11434/v1",
        "host.docker.internal:11434, http://host.docker.internal:11434/v1",
        "my-mac.local:1234, http://my-mac.local:1234/v1",
        "llm.example.org, https://llm.example.org/v1",
        "http://llm.example.org:80/models/v3, http://llm.example.org/models/v3",
        "https://llm.example.org/team-a, https://llm.example.org/team-a/v1",
        "https://llm.example.org/team-a/chat/completions, https://llm.example.org/team-a",
        "https://open.example.org/api/paas/v4/, https://open.example.org/api/paas/v4",
        "bücher.example, https://xn--bcher-kva.example/v1",
        "<https://api.openai.com/v1>, https://api.openai.com/v1"
    })
    void openai_addresses_are_repaired(String given, String right) {
        assertThat(BaseUrl.repair(given, Dialect.OPENAI)).hasToString(right);
        assertThat(BaseUrl.repair("  " + given + " ", Dialect.OPENAI)).hasToString(right);
    }

    @ParameterizedTest
    @CsvSource({
        "api.anthropic.com, https://api.anthropic.com",
        "http://api.anthropic.com, https://api.anthropic.com",
        "https://api.anthropic.com/, https://api.anthropic.com",
        "https://api.anthropic.com/v1, https://api.anthropic.com",
        "https://api.anthropic.com/v1/messages, https://api.anthropic.com",
        "https://api.anthropic.com/v1/messages/, https://api.anthropic.com",
        "https://api.deepseek.com/anthropic, https://api.deepseek.com/anthropic",
        "https://api.deepseek.com/anthropic/v1/messages, https://api.deepseek.com/anthropic",
        "localhost:8080/v1, http://localhost:8080",
        "https://llm.example.org/team-a/messages, https://llm.example.org/team-a"
    })
    void anthropic_addresses_are_repaired(String given, String right) {
        assertThat(BaseUrl.repair(given, Dialect.ANTHROPIC)).hasToString(right);
    }

    @ParameterizedTest
    @CsvSource({
        "'', no host",
        "https://, no host",
        "https:///v1, no host",
        "https://me:hunter2@api.openai.com/v1, user name",
        "me@api.openai.com, user name",
        "https://api.openai.com/v1?key=hunter2, query",
        "https://api.openai.com/v1#hunter2, fragment",
        "ftp://hunter2.example.org, http",
        "file:///hunter2, http",
        "javascript:alert(1), host or port",
        "localhost:99999, port",
        "localhost:0, port",
        "https://hunter2 example.org, characters",
        "https://api.example.org/a b, characters",
        "https://api.example.org\\v1, characters",
        "https://-_-.%%/, characters"
    })
    void what_is_no_address_is_refused_without_being_repeated(String given, String why) {
        assertThatThrownBy(() -> BaseUrl.repair(given, Dialect.OPENAI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("hunter2");
    }
}
