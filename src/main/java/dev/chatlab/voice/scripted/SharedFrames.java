package dev.chatlab.voice.scripted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sentences and connectives that are nobody's in particular, by kind, for what a persona's own frames do not cover. */
final class SharedFrames {
    private static final Map<String, List<String>> BY_KIND = load();

    private SharedFrames() {}

    static List<String> of(String kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    private static Map<String, List<String>> load() {
        try (InputStream in = SharedFrames.class.getResourceAsStream("shared-frames.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> frames = new HashMap<>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        frames.computeIfAbsent(line.substring(0, colon), kind -> new ArrayList<>())
                                .add(line.substring(colon + 1).strip());
                    });
            return frames;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
