package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.json.Json;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The discussion and its turns exactly as the API shows them. */
final class JsonExporter implements Exporter {
    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String opening(View d, @Nullable Summary summary, Instant exportedAt) {
        return "{\"exportedAt\":" + Json.write(exportedAt) + ",\"note\":" + Json.write(d.notice()) + ",\"discussion\":"
                + Json.write(d) + ",\"summary\":" + (summary == null ? "null" : Json.write(summary)) + ",\"turns\":[";
    }

    @Override
    public String turn(View d, Turn turn, boolean first) {
        return (first ? "\n" : ",\n") + Json.write(turn);
    }

    @Override
    public String closing(View d) {
        return "\n]}\n";
    }
}
