package dev.chatlab.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is sent while it is packed: of it, only what the reader has not taken yet is held. */
final class ZipStream {
    private final RoutingContext rc;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8);
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);

    ZipStream(RoutingContext rc) {
        this.rc = rc;
    }

    /** What a step does to the ZIP in memory. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Begins a file; what is added from now on goes into it. */
    Future<Void> begin(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(now);
        return after(() -> zip.putNextEntry(entry));
    }

    Future<Void> add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Future<Void> add(byte[] bytes) {
        return after(() -> zip.write(bytes));
    }

    Future<Void> file(String name, byte[] bytes) {
        return begin(name).compose(_ -> add(bytes));
    }

    Future<Void> end() {
        return after(zip::close).compose(_ -> rc.response().end());
    }

    /** Sends what the step has packed, and waits for a slow reader; fails when there is none any more. */
    private Future<Void> after(Step step) {
        HttpServerResponse response = rc.response();
        if (response.closed()) {
            return Future.failedFuture("The reader has gone");
        }
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (packed.size() > 0) {
            response.write(Buffer.buffer(packed.toByteArray()));
            packed.reset();
        }
        return Telling.drained(rc);
    }
}
