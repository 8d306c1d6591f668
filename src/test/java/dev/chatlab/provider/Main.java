package dev.chatlab.provider;

import dev.chatlab.voice.wire.Provider.Dialect;
import io.vertx.core.Vertx;

/** Runs the scripted provider for people to try ChatLab against: {@code mvn -q test-compile exec:exec@provider -Dprovider.port=9191}. */
public final class Main {
    private static final int PORT = 9191;

    private Main() {}

    public static void main(String[] arguments) {
        int port = arguments.length == 0 ? PORT : Integer.parseInt(arguments[0]);
        ScriptedProvider provider = ScriptedProvider.start(Vertx.vertx(), port);
        System.out.printf(
                """
                The scripted provider listens at %s. Point ChatLab at it in either dialect:

                  OPENAI_BASE_URL=%s OPENAI_API_KEY=any OPENAI_MODEL=good VOICE=openai java -jar target/chatlab.jar
                  ANTHROPIC_BASE_URL=%s ANTHROPIC_API_KEY=any ANTHROPIC_MODEL=slow VOICE=anthropic java -jar target/chatlab.jar

                The model's name says how it behaves; numbers go behind, as in rate-limited-2 or slow-400-60:
                  %s
                """,
                provider.root(),
                provider.base(Dialect.OPENAI),
                provider.base(Dialect.ANTHROPIC),
                String.join(", ", Manners.names()));
    }
}
