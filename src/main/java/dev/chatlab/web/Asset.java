package dev.chatlab.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file of the jar as it is served: its bytes, also compressed where that pays, and how long it may be kept. */
record Asset(Buffer plain, @Nullable Buffer zipped, String type, String etag, String cacheControl) {
    static final String REVALIDATE = "no-cache";
    static final String A_WEEK = "public, max-age=604800";
    static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int TOO_SMALL = 1_024;
    private static final int ETAG = 20;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"));

    static Asset of(String name, byte[] bytes, String cacheControl) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return new Asset(Buffer.buffer(bytes), zip(type, bytes), type, "\"" + hash(bytes) + "\"", cacheControl);
    }

    /** A file of the class path. */
    static Asset resource(String resource, String cacheControl) {
        return of(resource, bytes(resource), cacheControl);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Asset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(RoutingContext rc) {
        rc.response().putHeader("ETag", etag).putHeader("Cache-Control", cacheControl);
        String known = rc.request().getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            rc.response().setStatusCode(304).putHeader("Vary", vary()).end();
        } else {
            send(rc, 200);
        }
    }

    /** Answers with this file under a status of its own; how long it may be kept is as for any answer. */
    void send(RoutingContext rc, int status) {
        HttpServerResponse response =
                rc.response().setStatusCode(status).putHeader("Vary", vary()).putHeader("Content-Type", type);
        String accepted = rc.request().getHeader("Accept-Encoding");
        if (zipped != null && accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(zipped);
        } else {
            response.end(plain);
        }
    }

    /**
     * Files that are kept for good are the page's alone, to whomever it loads them: scripts as modules come with an origin, what
     * is fetched ahead comes without, and both are to be one entry of the browser's cache.
     */
    private String vary() {
        return cacheControl.equals(FOR_GOOD) ? "Accept-Encoding" : "Origin, Accept-Encoding";
    }

    private static @Nullable Buffer zip(String type, byte[] bytes) {
        boolean text = type.startsWith("text/") || type.endsWith("json") || type.equals("image/svg+xml");
        if (!text || bytes.length < TOO_SMALL) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(out.toByteArray());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, ETAG);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
