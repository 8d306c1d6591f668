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
    /** An empty pong, which nobody asked for; a server that counts signs of life cuts off who gives none for a minute. */
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private static final long BEAT_MILLIS = 10_000;

    private Reader() {}

    /** {@code port paths token sockets}: so many sockets for each of the paths, which are separated by commas. */
    public static void main(String[] args) throws IOException {
        Selector selector = Selector.open();
        int sockets = Integer.parseInt(args[3]);
        for (String path : args[1].split(",")) {
            for (int i = 0; i < sockets; i++) {
                open(selector, Integer.parseInt(args[0]), path, args[2]);
            }
        }
        System.out.println("open");
        read(selector);
    }

    private static void open(Selector selector, int port, String path, String token) throws IOException {
        String upgrade = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.write(ByteBuffer.wrap(upgrade.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
    }

    private static void read(Selector selector) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long beat = System.currentTimeMillis();
        while (true) {
            selector.select(key -> drain(key, buffer), BEAT_MILLIS);
            if (System.currentTimeMillis() - beat >= BEAT_MILLIS) {
                beat = System.currentTimeMillis();
                selector.keys().stream().filter(SelectionKey::isValid).forEach(Reader::live);
            }
        }
    }

    private static void live(SelectionKey key) {
        try {
            ((SocketChannel) key.channel()).write(ByteBuffer.wrap(PONG));
        } catch (IOException e) {
            System.out.println("closed " + e.getMessage());
            key.cancel();
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
