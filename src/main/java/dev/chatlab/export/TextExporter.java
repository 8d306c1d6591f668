package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plain text, citations as {@code (turn 3)}. */
final class TextExporter implements Exporter {
    @Override
    public String mediaType() {
        return "text/plain; charset=utf-8";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String opening(View d, @Nullable Summary summary, Instant exportedAt) {
        String title = line(d.title());
        String facts = Wording.facts(d, exportedAt).stream()
                .map(fact -> fact.name() + ": " + line(fact.value()) + "\n")
                .collect(Collectors.joining());
        return title + "\n" + "=".repeat(Math.min(title.length(), 72)) + "\n\n" + facts + "\n" + d.notice() + "\n"
                + (summary == null ? "" : digest(Digest.of(summary)));
    }

    private static String digest(Digest digest) {
        return "\n" + Digest.TITLE + "\n" + digest.about() + "\n"
                + digest.sections().stream()
                        .map(section -> "\n" + section.title() + "\n"
                                + section.items().stream()
                                        .map(item ->
                                                "- " + line(item.text()) + " (" + Wording.places(item.turns()) + ")\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    @Override
    public String turn(View d, Turn turn, boolean first) {
        String remark = Stream.of(Wording.voice(turn), Wording.ending(turn))
                .filter(Objects::nonNull)
                .map(r -> " [" + r + "]")
                .collect(Collectors.joining());
        String text = Markers.render(turn, UnaryOperator.identity(), c -> "(turn " + c.turn() + ")");
        return "\n" + turn.n() + ". " + line(turn.speaker().name()) + remark + "\n" + text
                + (text.isEmpty() ? "" : "\n");
    }

    @Override
    public String closing(View d) {
        return "";
    }

    private static String line(String text) {
        return Wording.clean(text).replace('\n', ' ');
    }
}
