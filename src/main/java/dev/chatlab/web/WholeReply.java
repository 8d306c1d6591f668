package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Honesty;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer as one JSON object, at its end; {@code voice} was asked for it. */
record WholeReply(Call call, String theorist, String voice) implements ChatReply {
    private record Reply(String reply, String theorist, Provenance voice, String notice) {}

    @Override
    public void words(String text) {
        // The whole comes with the end.
    }

    @Override
    public void reset() {
        // Nothing was shown yet.
    }

    @Override
    public Future<Void> finished(String text, @Nullable Provenance by) {
        Provenance told = by == null ? Provenance.of(voice) : by;
        return call.json(200, new Reply(text, theorist, told, Honesty.of(List.of(voice))));
    }

    @Override
    public Future<Void> failed(Failure reason) {
        return Future.failedFuture(reason);
    }
}
