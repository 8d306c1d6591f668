package dev.chatlab.store;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A store on a bus of its own, as another verticle sees it. */
final class TestStore implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final Bus bus = Bus.on(vertx);

    private final String deployment;

    TestStore(TestDatabase database) {
        this(database.url());
    }

    TestStore(DatabaseUrl url) {
        deployment = wait(vertx.deployVerticle(new StoreVerticle(bus, url)));
    }

    <R extends Message> Future<R> send(Ask<R> ask) {
        return bus.ask(Bus.Address.STORE, ask);
    }

    <R extends Message> R ask(Ask<R> ask) {
        return wait(send(ask));
    }

    Future<Void> undeploy() {
        return vertx.undeploy(deployment);
    }

    /** The failure an ask ends with. */
    Failure refusal(Ask<?> ask) {
        try {
            Message answer = ask(ask);
            throw new AssertionError("Not refused: " + answer);
        } catch (Failure refusal) {
            return refusal;
        }
    }

    static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wait(vertx.close());
    }
}
