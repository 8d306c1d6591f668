package dev.chatlab.web.live;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;

/** What comes in over one WebSocket: commands, signs of life, and whatever else a client thinks of. */
final class SocketSession {
    private static final int MOST_ORDERS_WAITING = 32;

    private final ServerWebSocket socket;
    private final Channel channel;
    private final Follower follower;
    private final Orders orders;
    private final Incoming incoming;

    SocketSession(ServerWebSocket socket, Channel channel, Follower follower, Orders orders, int mostBytes) {
        this.socket = socket;
        this.channel = channel;
        this.follower = follower;
        this.orders = orders;
        this.incoming = new Incoming(mostBytes);
    }

    void begin() {
        orders.answerTo(this::answer);
        channel.pipeline().addBefore(Channels.vertx(channel).name(), "violations", new Violations());
        socket.frameHandler(this::frame);
        socket.exceptionHandler(ignored -> {});
        socket.shutdownHandler(ignored -> end(Ending.STOPPING));
    }

    private void frame(WebSocketFrame frame) {
        follower.heard();
        switch (frame.type()) {
            case TEXT, BINARY, CONTINUATION -> message(frame);
            case PING -> guardPongs();
            case PONG, CLOSE -> {}
        }
    }

    private void message(WebSocketFrame frame) {
        if (follower.line().isOver()) {
            return;
        }
        try {
            String text = incoming.add(frame);
            if (text != null) {
                orders.take(text);
                if (orders.waiting() >= MOST_ORDERS_WAITING) {
                    socket.pause();
                }
            }
        } catch (Incoming.Unacceptable e) {
            end(e.ending());
        }
    }

    private void answer(Frame frame) {
        follower.line().send(frame);
        follower.flush();
        if (!follower.line().isOver() && orders.waiting() < MOST_ORDERS_WAITING) {
            socket.resume();
        }
    }

    /** Pongs wait where nobody counts them; whoever pings without reading them is cut off. */
    private void guardPongs() {
        if (!follower.line().isOver() && socket.writeQueueFull()) {
            follower.line().cut();
        }
    }

    private void end(Ending why) {
        follower.line().end(why);
    }

    /** Closes with the fitting code where a frame breaks the protocol or is too large; otherwise the connection would just drop. */
    private final class Violations extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            if (cause.getCause() instanceof CorruptedWebSocketFrameException inner) {
                end(ending(inner));
            } else if (cause instanceof CorruptedWebSocketFrameException violation) {
                end(ending(violation));
            } else {
                ctx.fireExceptionCaught(cause);
            }
        }

        private static Ending ending(CorruptedWebSocketFrameException violation) {
            return violation.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)
                    ? Ending.TOO_BIG
                    : Ending.PROTOCOL;
        }
    }
}
