package dev.chatlab.summary;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Claims;
import dev.chatlab.transcript.Standalone;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.scripted.Restating;
import dev.chatlab.voice.scripted.Restating.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The said turns of a talk with what each claimed and who took it up; remembers what was told of it, so that nothing is told twice. */
final class Minutes {
    private final Map<Integer, Turn> turns = new LinkedHashMap<>();
    private final Map<Integer, List<Point>> points = new HashMap<>();
    private final Map<Integer, List<Turn>> citing = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Restating restating;

    Minutes(List<Turn> all, Restating restating) {
        this.restating = restating;
        all.stream().filter(turn -> turn.isSaid() && !turn.text().isBlank()).forEach(this::add);
    }

    private void add(Turn turn) {
        turns.put(turn.n(), turn);
        points.put(turn.n(), points(turn));
        turn.citations().stream()
                .map(Citation::turn)
                .distinct()
                .filter(n -> n < turn.n() && turns.containsKey(n))
                .forEach(n -> citing.computeIfAbsent(n, _ -> new ArrayList<>()).add(turn));
    }

    /** What can be told of a turn, ideas first; its claim in its own words where no notes know any of them. */
    private List<Point> points(Turn turn) {
        List<Point> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            restating.points(turn).stream()
                    .filter(point -> point.kind() == kind)
                    .map(point -> new Point(
                            turn,
                            restating.name(turn.speaker()),
                            point.gist(),
                            point.sentence(),
                            kind,
                            point.themes(),
                            point.named()))
                    .forEach(found::add);
        }
        String claim = found.isEmpty() ? Claims.of(turn) : "";
        return claim.isEmpty() || claim.endsWith("?") ? List.copyOf(found) : List.of(own(turn, claim));
    }

    private Point own(Turn turn, String sentence) {
        return new Point(turn, restating.name(turn.speaker()), null, sentence, null, Map.of(), Set.of());
    }

    List<Turn> turns() {
        return List.copyOf(turns.values());
    }

    /** The theorists' turns, in order. */
    List<Turn> theorists() {
        return turns.values().stream().filter(turn -> !turn.speaker().isUser()).toList();
    }

    @Nullable Turn turn(int n) {
        return turns.get(n);
    }

    Restating restating() {
        return restating;
    }

    List<Turn> citing(Turn turn) {
        return citing.getOrDefault(turn.n(), List.of());
    }

    List<Point> of(Turn turn) {
        return points.getOrDefault(turn.n(), List.of());
    }

    /** What a citation is about: the point whose sentence it quotes or whose gist its turn says, else the first. */
    @Nullable Point cited(Turn by, Citation citation) {
        Turn cited = turns.get(citation.turn());
        if (cited == null || cited.speaker().isUser() || cited.n() >= by.n()) {
            return null;
        }
        String quote = citation.quote();
        String said = Citations.without(by.text());
        List<Point> candidates = of(cited).stream().filter(Point::isTellable).toList();
        Predicate<Point> quoted = point -> quote != null
                && (point.sentence().contains(Citations.without(quote)) || quote.contains(point.sentence()));
        Predicate<Point> restated = point -> point.gist() != null && said.contains(point.gist());
        return candidates.stream()
                .filter(restated)
                .findFirst()
                .or(() -> candidates.stream().filter(quoted).findFirst())
                .orElse(quote == null && !candidates.isEmpty() ? candidates.getFirst() : quotation(cited, quote));
    }

    /** A quotation that no note knows is told in its own words, if they stand alone. */
    private @Nullable Point quotation(Turn cited, @Nullable String quote) {
        String words = quote == null ? "" : Citations.without(quote).strip();
        boolean sentence = words.length() > 1
                && ".!".indexOf(words.charAt(words.length() - 1)) >= 0
                && Character.isUpperCase(words.charAt(0));
        return sentence && Standalone.is(words) ? own(cited, words) : null;
    }

    /** The sentence in which a turn names an earlier one, without its markers; null where it is in none. */
    @Nullable String citing(Turn by, Turn cited) {
        return Claims.sentences(by.text()).stream()
                .filter(sentence -> Citations.named(sentence).contains(cited.n()))
                .map(sentence -> Citations.without(sentence).strip())
                .findFirst()
                .orElse(null);
    }

    /** What of a turn was not told yet and can be quoted, in the order of its kinds. */
    Stream<Point> untold(Turn turn) {
        return of(turn).stream().filter(this::isUntold).filter(Point::isQuotable);
    }

    boolean isUntold(Point point) {
        return !told.contains(point.key());
    }

    void tell(Point point) {
        told.add(point.key());
    }

    /** All turns of its speaker in which a point was made. */
    List<Integer> where(Point point) {
        return turns.values().stream()
                .filter(turn -> of(turn).stream().anyMatch(other -> other.key().equals(point.key())))
                .map(Turn::n)
                .toList();
    }
}
