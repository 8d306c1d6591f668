package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A newcomer's open discussion for each test, after which nothing may be stuck, in it or in the process. */
final class Sitting implements BeforeEachCallback, AfterEachCallback {
    static final String TOPIC = "Is any question a bad one?";

    private final Running lab;
    private Pulse pulse;
    private Client client;
    private Table table;

    private Sitting(Running lab) {
        this.lab = lab;
    }

    static Sitting in(Running lab) {
        return new Sitting(lab);
    }

    Client client() {
        return client;
    }

    Table table() {
        return table;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        pulse = new Pulse(lab.process());
        client = Client.guest(lab.process());
        table = client.launch(TOPIC, Client.THREE);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        pulse.stop();
        assertThat(table.discussion().path("state").asText()).isIn("idle", "closed");
        if (table.discussion().path("state").asText().equals("idle")) {
            table.next();
            assertThat(table.awaitQuiet(SocketClient.SOON).path("turnCount").asInt())
                    .isPositive();
        }
    }
}
