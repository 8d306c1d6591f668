package dev.chatlab.web.live;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;

/** Ends a connection at once, past Vert.x, which would first wait for what is still to be written. */
final class Abort {
    private Abort() {}

    /** What the kernel has taken is lost too if the other side does not read; it would linger there for minutes. */
    @SuppressWarnings("FutureReturnValueIgnored") // Whether it worked shows in the connection's close handler.
    static void connection(ChannelHandlerContext vertx) {
        ChannelOutboundBuffer left = vertx.channel().unsafe().outboundBuffer();
        if (left != null && !left.isEmpty()) {
            vertx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        vertx.close();
    }
}
