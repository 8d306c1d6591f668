package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One ChatLab for all tests of a class, on a database of its own; after each of them its log must tell of no error. */
final class Running implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final UnaryOperator<Setup> settings;
    private final TempHome home = new TempHome();
    private ChatLabProcess process;

    private Running(UnaryOperator<Setup> settings) {
        this.settings = settings;
    }

    static Running chatLab() {
        return new Running(setup -> setup);
    }

    Running with(String key, Object value) {
        return new Running(setup -> settings.apply(setup).with(key, value));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        process = ChatLabProcess.start(settings.apply(Setup.onSharedServer(home.create())));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(process.trouble()).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (process != null) {
            process.close();
        }
        home.delete();
    }

    ChatLabProcess process() {
        return process;
    }

    /** Kills it and starts it again. */
    void killAndRestart() throws IOException, InterruptedException {
        kill();
        startAgain();
    }

    void kill() throws InterruptedException {
        process.kill9();
    }

    /** After {@link #kill}, on the same data and port. */
    void startAgain() throws IOException, InterruptedException {
        process = process.restart();
    }
}
