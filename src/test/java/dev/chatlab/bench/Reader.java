package dev.chatlab.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A process of its own that only reads: opens so many sockets, so that the server's CPU can be told from its readers', and
 * says on its output when all are open and when one was closed.
 */
public final class Reader {
    private static final int BUFFER = 1 << 18;

    private Reader() {}

    /** {@code port path token sockets}. */
    public static void main(String[] args) throws IOException {
        int sockets = Integer.parseInt(args[3]);
        String upgrade = "GET " + args[1] + " HTTP/1.1\r\nHost: 127.0.0.1:" + args[0]
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " + args[2] + "\r\n\r\n";
        Selector selector = Selector.open();
        for (int i = 0; i < sockets; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])));
            channel.write(ByteBuffer.wrap(upgrade.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
        }
        System.out.println("open");
        read(selector);
    }

    private static void read(Selector selector) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        while (true) {
            selector.select(key -> drain(key, buffer));
        }
    }

    private static void drain(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                System.out.println("closed");
                key.cancel();
            }
        } catch (IOException e) {
            System.out.println("closed " + e.getMessage());
            key.cancel();
        }
    }
}
