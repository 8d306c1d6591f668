package dev.chatlab.bus;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.context.storage.AccessMode;
import io.vertx.core.spi.context.storage.ContextLocal;
import org.jspecify.annotations.Nullable;

/** The id of the request that is being worked on, kept with the Vert.x context so that log lines and bus messages can carry it. */
public final class RequestId implements VertxServiceProvider {
    private static final ContextLocal<String> CURRENT = ContextLocal.registerLocal(String.class);

    @Override
    public void init(VertxBootstrap bootstrap) {
        // Being loaded before the Vertx instance exists is what registers the local.
    }

    public static void set(String id) {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(CURRENT, AccessMode.CONCURRENT, id);
        }
    }

    public static @Nullable String current() {
        Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(CURRENT, AccessMode.CONCURRENT);
    }
}
