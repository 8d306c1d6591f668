package dev.chatlab.store;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between store and server; while muted, what the server answers is lost. */
final class MutingProxy implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final Set<NetSocket> sockets = ConcurrentHashMap.newKeySet();
    private final DatabaseUrl behind;
    private final int port;
    private volatile boolean muted;

    MutingProxy(DatabaseUrl behind) {
        this.behind = behind;
        this.port = TestStore.wait(
                        vertx.createNetServer().connectHandler(this::join).listen(0, "127.0.0.1"))
                .actualPort();
    }

    DatabaseUrl url() {
        return new DatabaseUrl("127.0.0.1", port, behind.database(), behind.user(), behind.password(), "disable", null);
    }

    void mute() {
        muted = true;
    }

    /** Ends every connection; new ones are heard again. */
    void cut() {
        muted = false;
        sockets.forEach(NetSocket::close);
    }

    private void join(NetSocket near) {
        near.pause();
        client.connect(behind.port(), "127.0.0.1").onSuccess(far -> {
            sockets.add(near);
            far.handler(bytes -> forward(bytes, near));
            near.handler(far::write);
            near.closeHandler(_ -> {
                sockets.remove(near);
                far.close();
            });
            far.closeHandler(_ -> near.close());
            near.resume();
        });
    }

    private void forward(Buffer bytes, NetSocket near) {
        if (!muted) {
            near.write(bytes);
        }
    }

    @Override
    public void close() {
        TestStore.wait(vertx.close());
    }
}
