package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.transcript.Turn.Provenance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The answer as plain text that grows while it is spoken; words wait here while the reader is slow. */
final class StreamedReply implements ChatReply {
    private final HttpServerResponse response;
    private final StringBuilder waiting = new StringBuilder();

    StreamedReply(RoutingContext rc) {
        response = rc.response();
    }

    @Override
    public void words(String text) {
        if (!response.headWritten()) {
            response.setChunked(true)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("X-Accel-Buffering", "no");
        }
        waiting.append(text);
        if (!response.writeQueueFull()) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty() && !response.closed()) {
            response.write(waiting.toString());
            waiting.setLength(0);
            if (response.writeQueueFull()) {
                response.drainHandler(ignored -> flush());
            }
        }
    }

    @Override
    public void reset() {
        waiting.setLength(0);
        if (response.headWritten()) {
            words("\n\n(The answer begins again.)\n\n");
        }
    }

    @Override
    public Future<Void> finished(String text, @Nullable Provenance by) {
        if (!response.headWritten()) {
            waiting.setLength(0);
            words(text);
        }
        return response.end(waiting + "\n");
    }

    @Override
    public Future<Void> failed(Failure reason) {
        return response.headWritten()
                ? response.end(waiting + "\n\n(" + reason.detail() + ")\n")
                : Future.failedFuture(reason);
    }
}
