package dev.chatlab.bench;

import dev.chatlab.provider.Stamp;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** One connection that asks for a stream, over and over, and finds the stamps and the end in whatever bytes come. */
final class Ear {
    private static final int BUFFER = 1 << 17;
    private static final byte[] BYTES = new byte[BUFFER];
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private final SocketChannel channel;
    private final LongFunction<byte[]> ask;
    private final boolean socket;
    private byte[] rest = new byte[0];
    private boolean begun;
    private boolean over = true;
    private long asked;

    private Ear(SocketChannel channel, boolean socket, LongFunction<byte[]> ask) {
        this.channel = channel;
        this.socket = socket;
        this.ask = ask;
    }

    /** A discussion's WebSocket. */
    static Ear socket(Selector selector, int port, String path, String token) throws IOException {
        Ear ear = open(
                selector,
                port,
                true,
                n -> frame("{\"type\":\"next\",\"id\":\"%08x-0000-4000-8000-%012x\"}".formatted(port, n)));
        ear.write(ascii("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " + token + "\r\n\r\n"));
        return ear;
    }

    /** A plain request for an answer of the provider's. */
    static Ear post(Selector selector, int port, String model) throws IOException {
        String body = "{\"model\":\"" + model + "\",\"stream\":true,\"messages\":[]}";
        byte[] request = ascii("POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        return open(selector, port, false, _ -> request);
    }

    private static Ear open(Selector selector, int port, boolean socket, LongFunction<byte[]> ask) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        Ear ear = new Ear(channel, socket, ask);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, ear);
        return ear;
    }

    /** A short text frame as clients send it, masked with zeros. */
    private static byte[] frame(String text) {
        byte[] body = ascii(text);
        return ByteBuffer.allocate(6 + body.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | body.length))
                .putInt(0)
                .put(body)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void ask() throws IOException {
        rest = new byte[0];
        over = false;
        begun = false;
        write(ask.apply(++asked));
    }

    /** A sign of life, which a server may want now and then. */
    void beat() throws IOException {
        if (socket && channel.isOpen()) {
            write(PONG);
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    void read(SelectionKey key, Tally tally) {
        System.arraycopy(rest, 0, BYTES, 0, rest.length);
        int read = receive(rest.length);
        if (read < 0) {
            key.cancel();
            end(tally, false);
            return;
        }
        tally.bytes(read);
        if (!over) {
            scan(rest.length + read, System.nanoTime(), tally);
        }
    }

    private int receive(int from) {
        try {
            return channel.read(ByteBuffer.wrap(BYTES, from, BUFFER - from));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return -1;
        }
    }

    private void scan(int length, long now, Tally tally) {
        for (int i = 0; i < length && !over; i++) {
            if (BYTES[i] == Stamp.MARK) {
                if (i + Stamp.LENGTH > length) {
                    keep(i, length);
                    return;
                }
                long sent = Stamp.read(BYTES, i);
                if (sent >= 0) {
                    tally.token(now - sent, !begun);
                    begun = true;
                    i += Stamp.LENGTH - 1;
                }
            } else if (Sign.mayBegin(BYTES[i])) {
                Sign sign = Sign.at(BYTES, i, length);
                if (sign == Sign.CUT_SHORT) {
                    keep(i, length);
                    return;
                }
                heed(sign, tally);
            }
        }
        rest = new byte[0];
    }

    private void heed(Sign sign, Tally tally) {
        switch (sign) {
            case COMPLETED, DONE -> end(tally, true);
            case FAILED, ERROR, STATUS_4, STATUS_5 -> end(tally, false);
            case RESET -> tally.reset();
            case CUT_SHORT, NONE -> {}
        }
    }

    private void end(Tally tally, boolean well) {
        if (!over) {
            over = true;
            tally.end(well);
        }
    }

    private void keep(int from, int to) {
        rest = java.util.Arrays.copyOfRange(BYTES, from, to);
    }
}
