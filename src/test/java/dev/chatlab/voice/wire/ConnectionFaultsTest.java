package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Request;
import dev.chatlab.voice.wire.ModelCall.Signal.Failed;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFaultsTest extends WithProvider {
    private static Kind fault(Ear ear) throws Exception {
        assertThat(ear.end()).isInstanceOf(Failed.class);
        return ((Failed) ear.end()).fault().kind();
    }

    @Test
    void nobody_there_is_told_as_unreachable() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(fault(elsewhere("http://127.0.0.1:" + free))).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void a_name_that_nobody_has_is_told_as_such() throws Exception {
        assertThat(fault(elsewhere("http://nobody.invalid/v1"))).isEqualTo(Kind.UNKNOWN_HOST);
    }

    private Ear elsewhere(String base) {
        Limits patient = new Limits(Duration.ofSeconds(15), Duration.ofSeconds(15), 8, 8);
        Provider there = new Provider("there", Dialect.OPENAI, URI.create(base), "test-key", List.of("good"), patient);
        return call(new Request(there, "good", PROMPT, 300));
    }

    @Test
    void a_server_without_tls_behind_an_https_address_gets_nothing() throws Exception {
        int before = provider.all().size();
        assertThat(fault(elsewhere("https://127.0.0.1:" + provider.port()))).isEqualTo(Kind.UNTRUSTED);
        assertThat(provider.all()).hasSize(before);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted_and_nothing_is_sent(@TempDir Path folder)
            throws Exception {
        Path store = folder.resolve("own.p12");
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int made = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(made).isZero();
        NetServerOptions tls = new NetServerOptions()
                .setHost("127.0.0.1")
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(store.toString()).setPassword("changeit"));
        try (ScriptedProvider secret = ScriptedProvider.start(vertx, tls)) {
            assertThat(fault(elsewhere(secret.base(Dialect.OPENAI).toString()))).isEqualTo(Kind.UNTRUSTED);
            assertThat(secret.all()).isEmpty();
        }
    }
}
