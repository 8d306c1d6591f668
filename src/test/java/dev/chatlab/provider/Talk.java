package dev.chatlab.provider;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One connection to the scripted provider: reads requests by hand and plays the steps of their answers, one after the other. */
final class Talk {
    private static final byte TLS_HELLO = 22;

    private final Vertx vertx;
    private final NetSocket socket;
    private final ScriptedProvider provider;
    private Buffer held = Buffer.buffer();
    private Asked current;
    private boolean playing;
    private boolean gone;

    Talk(Vertx vertx, NetSocket socket, ScriptedProvider provider) {
        this.vertx = vertx;
        this.socket = socket;
        this.provider = provider;
    }

    void begin() {
        socket.handler(buffer -> {
            held.appendBuffer(buffer);
            if (held.getByte(0) == TLS_HELLO) {
                socket.end(Buffer.buffer("HTTP/1.1 400 Plain HTTP is spoken here\r\ncontent-length: 0\r\n\r\n"));
            } else {
                next();
            }
        });
        socket.exceptionHandler(ignored -> {});
        socket.closeHandler(ignored -> {
            gone = true;
            if (current != null) {
                current.hungUp().complete(null);
            }
        });
    }

    private void next() {
        String text = held.toString(StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (playing || head < 0) {
            return;
        }
        Map<String, String> headers = headers(text.substring(0, head));
        int end = head + 4 + Integer.parseInt(headers.getOrDefault("content-length", "0"));
        if (held.length() < end) {
            return;
        }
        String body = held.getString(head + 4, end);
        String path = text.substring(0, head).split(" ", 3)[1];
        held = held.getBuffer(end, held.length());
        current =
                new Asked(provider.number(), path, headers, body, new CompletableFuture<>(), new CompletableFuture<>());
        playing = true;
        play(provider.answer(current).iterator());
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new HashMap<>();
        for (String line : List.of(head.split("\r\n", -1))) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("POST ")) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private void play(Iterator<Step> steps) {
        while (!gone) {
            if (!steps.hasNext()) {
                current.answered().complete(null);
                playing = false;
                next();
                return;
            }
            switch (steps.next()) {
                case Step.Send send -> {
                    if (mustWait(send.bytes(), steps)) {
                        return;
                    }
                }
                case Step.Made made -> {
                    if (mustWait(made.bytes().get(), steps)) {
                        return;
                    }
                }
                case Step.Pause pause -> {
                    vertx.setTimer(Math.max(1, pause.time().toMillis()), ignored -> play(steps));
                    return;
                }
                case Step.Hang() -> {
                    return;
                }
                case Step.Close() -> {
                    current.answered().complete(null);
                    socket.close();
                    return;
                }
                case Step.HalfClose() -> ((DuplexChannel) channel()).shutdownOutput();
                case Step.Reset() -> {
                    channel().config().setOption(ChannelOption.SO_LINGER, 0);
                    socket.close();
                    return;
                }
            }
        }
    }

    /** Writes; true when the rest is to wait until that has gone out. */
    private boolean mustWait(byte[] bytes, Iterator<Step> rest) {
        boolean full = socket.writeQueueFull();
        var written = socket.write(Buffer.buffer(bytes));
        if (full) {
            written.onSuccess(ignored -> play(rest));
        }
        return full;
    }

    private Channel channel() {
        return ((NetSocketInternal) socket).channelHandlerContext().channel();
    }
}
