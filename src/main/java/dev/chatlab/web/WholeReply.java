package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Honesty;
import io.vertx.core.Future;

/** The answer as one JSON object, at its end. */
record WholeReply(Call call, String theorist) implements ChatReply {
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
    public Future<Void> finished(String text) {
        return call.json(200, new Reply(text, theorist, Provenance.SCRIPTED, Honesty.SCRIPTED));
    }

    @Override
    public Future<Void> failed(Failure reason) {
        return Future.failedFuture(reason);
    }
}
