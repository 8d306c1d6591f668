package dev.chatlab.web.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that opens a WebSocket or an event stream by hand and then reads nothing until it is told to. */
final class StalledReader implements AutoCloseable {
    private static final int CLOSE = 0x88;

    private final Socket socket = new Socket();

    StalledReader(LiveServer server, String path, String headers) throws IOException {
        socket.setReceiveBufferSize(8 << 10);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int end = 0;
        while (end != 0x0D0A0D0A) {
            end = end << 8 | socket.getInputStream().read();
        }
    }

    static StalledReader socket(LiveServer server, String discussion) throws IOException {
        return new StalledReader(server, "/" + discussion + "/socket?after=0", """
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                """);
    }

    /** Reads all frames; the code of the close frame they end with. */
    int readToClose() throws IOException {
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        while (true) {
            int type = in.readUnsignedByte();
            long length = in.readUnsignedByte();
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            if (type == CLOSE) {
                return in.readUnsignedShort();
            }
            in.skipNBytes(length);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
