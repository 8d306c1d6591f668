package dev.chatlab.web.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.ServerWebSocket;

/**
 * A WebSocket. Frames come with their bytes ready, so they enter the pipeline below the encoder, which would make them anew for each
 * socket; closing stays with Vert.x, whose close frame goes the longer way and thus never overtakes them.
 */
final class SocketOutlet implements Outlet {
    private static final ByteBuf PING =
            Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(new byte[] {(byte) 0x89, 0}));

    private final ServerWebSocket socket;
    private final Channel channel;
    private final ChannelHandlerContext encoder;
    private ChannelFutureListener written = ignored -> {};

    SocketOutlet(ServerWebSocket socket, Channel channel) {
        this.socket = socket;
        this.channel = channel;
        this.encoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    @Override
    public void onWritten(Runnable then) {
        written = ignored -> then.run();
    }

    @Override
    public void onGone(Runnable gone) {
        socket.closeHandler(ignored -> gone.run());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(Frame frame) {
        encoder.write(Unpooled.wrappedBuffer(frame.socketBytes())).addListener(written);
    }

    @Override
    public void flush() {
        encoder.flush();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public boolean ping() {
        encoder.write(PING.duplicate(), encoder.voidPromise());
        return true;
    }

    @Override
    public void close(Ending why) {
        if (!socket.isClosed()) {
            socket.close(why.code(), why.reason());
        }
    }

    @Override
    public void cut() {
        Channels.abort(channel);
    }
}
