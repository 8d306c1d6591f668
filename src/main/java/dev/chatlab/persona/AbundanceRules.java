package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.texts;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** There is enough of everything to talk for long without repeating oneself. A lens lives by its form and needs less. */
final class AbundanceRules {
    private static final List<String> FACETS = List.of("because", "examples", "so", "limits", "applied");
    private static final int FEWEST_FACETS = 2;
    private static final int FEWEST_FRAMES = 6;
    private static final int FEWEST_RARE_FRAMES = 3;
    private static final Set<String> RARE = Set.of("hand_over", "dissent");
    private static final List<String> MOVES = List.of(
            "open",
            "challenge",
            "build",
            "concede",
            "distinguish",
            "example",
            "ask",
            "answer",
            "synthesise",
            "close",
            "hand_over",
            "dissent");
    private static final int OPENING = 3;
    private static final Pattern BLANK = Pattern.compile("[^\\p{L}\\p{N}'’{}]+");

    private AbundanceRules() {}

    static void check(Document document) {
        if (!document.isLens()) {
            document.each("ideas", (path, idea) -> facets(document, path, idea));
        }
        if (child(document.root(), "frames") instanceof Mapping frames) {
            MOVES.stream()
                    .filter(move -> !document.isLens())
                    .forEach(move -> count(document, move, texts(child(frames, move)), child(frames, move)));
            frames.entries().forEach((move, entry) -> openings(document, move, entry.value()));
        }
    }

    private static void facets(Document document, String path, Mapping idea) {
        List<String> lacking =
                FACETS.stream().filter(key -> texts(child(idea, key)).isEmpty()).toList();
        if (FACETS.size() - lacking.size() < FEWEST_FACETS) {
            document.advise(
                    idea,
                    path,
                    "There is too little to say about this idea. Add sentences under at least " + FEWEST_FACETS + " of "
                            + String.join(", ", lacking) + ".");
        }
    }

    private static void count(Document document, String move, List<String> frames, @Nullable YamlNode at) {
        int wanted = RARE.contains(move) ? FEWEST_RARE_FRAMES : FEWEST_FRAMES;
        if (frames.size() < wanted) {
            document.advise(
                    at == null ? child(document.root(), "frames") : at,
                    "/frames/" + move,
                    (frames.size() == 1 ? "There is 1 frame" : "There are " + frames.size() + " frames")
                            + " for this move, and the same words would soon come back."
                            + " Write at least " + wanted + ".");
        }
    }

    private static void openings(Document document, String move, YamlNode list) {
        if (!(list instanceof Sequence frames)) {
            return;
        }
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < frames.items().size(); i++) {
            if (frames.items().get(i) instanceof Scalar frame) {
                Integer before = first.putIfAbsent(opening(frame.text()), frame.line());
                if (before != null) {
                    document.advise(
                            frame,
                            "/frames/" + move + "/" + i,
                            "This begins with the same three words as the frame in line " + before
                                    + ". Begin it differently.");
                }
            }
        }
    }

    private static String opening(String frame) {
        return Arrays.stream(BLANK.split(frame.strip().toLowerCase(Locale.ROOT), -1))
                .limit(OPENING)
                .reduce("", (one, other) -> one + " " + other);
    }
}
