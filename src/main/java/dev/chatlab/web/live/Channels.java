package dev.chatlab.web.live;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/** The few things that Vert.x does not offer and its channels do. */
final class Channels {
    private Channels() {}

    static Channel of(HttpConnection connection) {
        return ((ConnectionBase) connection).channelHandlerContext().channel();
    }

    /** Where Vert.x stands in the pipeline. */
    static ChannelHandlerContext vertx(Channel channel) {
        return channel.pipeline().context(VertxHandler.class);
    }

    /**
     * Closes a channel without waiting for what is still to be written. What the kernel has taken is lost too if the other side does
     * not read; it would linger there for minutes.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // Whether it worked shows in the connection's close handler.
    static void abort(Channel channel) {
        ChannelOutboundBuffer left = channel.unsafe().outboundBuffer();
        if (left == null) {
            return;
        }
        if (!left.isEmpty()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        vertx(channel).close();
    }
}
