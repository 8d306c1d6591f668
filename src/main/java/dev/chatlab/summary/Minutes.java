package dev.chatlab.summary;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Claims;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Restating;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    /** Main points first; the claim in its own words where no notes restate it. */
    private List<Point> points(Turn turn) {
        List<Restating.Point> restated = restating.points(turn);
        List<Point> found = new ArrayList<>();
        restated.stream().filter(Restating.Point::claim).forEach(point -> found.add(point(turn, point)));
        restated.stream().filter(point -> !point.claim()).forEach(point -> found.add(point(turn, point)));
        String claim = found.isEmpty() ? Claims.of(turn) : "";
        return claim.isEmpty() || claim.endsWith("?") ? List.copyOf(found) : List.of(point(turn, null, claim));
    }

    private Point point(Turn turn, Restating.Point point) {
        return point(turn, point.gist(), point.sentence());
    }

    private Point point(Turn turn, @Nullable String gist, String sentence) {
        return new Point(turn, restating.name(turn.speaker()), restating.whose(turn.speaker()), gist, sentence);
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
        List<Point> candidates = of(cited);
        Predicate<Point> quoted = point -> quote != null
                && (point.sentence().contains(Citations.without(quote)) || quote.contains(point.sentence()));
        Predicate<Point> restated = point -> point.gist() != null && said.contains(point.gist());
        return candidates.stream()
                .filter(quoted.or(restated))
                .findFirst()
                .orElse(quote == null && !candidates.isEmpty() ? candidates.getFirst() : own(cited, quote));
    }

    /** A quotation that no gist restates is told in its own words, if it is a sentence. */
    private @Nullable Point own(Turn cited, @Nullable String quote) {
        boolean sentence = quote != null
                && quote.length() > 1
                && ".!".indexOf(quote.charAt(quote.length() - 1)) >= 0
                && Character.isUpperCase(quote.charAt(0));
        return quote == null || !sentence
                ? null
                : point(cited, null, Citations.without(quote).strip());
    }

    /** The first point of a turn that was not told yet. */
    @Nullable Point untold(Turn turn) {
        return of(turn).stream().filter(this::isUntold).findFirst().orElse(null);
    }

    /** The one of a turn's untold points that has most words in common with a point it answers; the first of equals. */
    @Nullable Point answer(Turn by, Point to) {
        Set<String> words = Stems.of(to.words());
        Comparator<Point> near = Comparator.comparingLong(point ->
                Stems.of(point.words()).stream().filter(words::contains).count());
        return of(by).stream()
                .filter(this::isUntold)
                .reduce((one, other) -> near.compare(other, one) > 0 ? other : one)
                .orElse(null);
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
