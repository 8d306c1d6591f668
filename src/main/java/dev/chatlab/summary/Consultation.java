package dev.chatlab.summary;

import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Voice.Speaking;
import dev.chatlab.voice.VoiceEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One answer of a model that is waited for as a whole. */
final class Consultation {
    private final StringBuilder said = new StringBuilder();
    private final Promise<Answer> promise = Promise.promise();
    private @Nullable Speaking speaking;

    /** Words and who said them; or, with {@code by} null, why there are none, in a sentence for people. */
    record Answer(String words, @Nullable Provenance by) {
        static Answer none(String why) {
            return new Answer(why, null);
        }
    }

    /** Never fails. */
    Future<Answer> begin(Function<Consumer<VoiceEvent>, Speaking> voice) {
        speaking = voice.apply(this::hear);
        return promise.future();
    }

    private void hear(VoiceEvent event) {
        switch (event) {
            case VoiceEvent.Words words -> said.append(words.text());
            case VoiceEvent.Reset _ -> said.setLength(0);
            case VoiceEvent.Working _ -> {}
            case VoiceEvent.Finished finished -> promise.tryComplete(new Answer(said.toString(), finished.voice()));
            case VoiceEvent.Failed failed -> promise.tryComplete(Answer.none(failed.detail()));
        }
    }

    /** Gives it up and lets go of the model. */
    void end(String why) {
        if (speaking != null) {
            speaking.hush();
        }
        promise.tryComplete(Answer.none(why));
    }
}
