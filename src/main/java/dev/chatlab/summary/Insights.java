package dev.chatlab.summary;

import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Restating.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses what everybody had to say: first on the topic itself, then the points that others took up most. */
final class Insights {
    private static final int MOST = 6;
    private static final int EACH = 2;

    private final Minutes minutes;
    private final Set<String> topic;

    Insights(Minutes minutes, String topic) {
        this.minutes = minutes;
        this.topic = Stems.of(topic);
    }

    /** What is not told elsewhere, in the order it was said; everybody's first before anybody's second. */
    List<Item> items() {
        Map<String, Integer> given = new HashMap<>();
        List<Point> chosen = new ArrayList<>();
        for (int round = 1; round <= EACH; round++) {
            for (Point point : candidates(round == 1)) {
                String who = point.speaker().id();
                if (chosen.size() < MOST && given.getOrDefault(who, 0) < round && minutes.isUntold(point)) {
                    minutes.tell(point);
                    chosen.add(point);
                    given.merge(who, 1, Integer::sum);
                }
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(point -> point.turn().n()))
                .map(point -> new Item(
                        point.told(),
                        minutes.where(point),
                        List.of(point.speaker().id())))
                .toList();
    }

    private List<Point> candidates(boolean onTopic) {
        Comparator<Point> best = Comparator.comparingInt(point -> rank(point, onTopic));
        Comparator<Point> taken =
                Comparator.comparingInt(point -> -minutes.citing(point.turn()).size());
        return minutes.theorists().stream()
                .flatMap(this::tellable)
                .sorted(best.thenComparing(taken))
                .toList();
    }

    /** Words that no note knows and that lean on others serve where a turn has nothing better. */
    private Stream<Point> tellable(Turn turn) {
        return minutes.of(turn).stream()
                .filter(point -> !point.is(Kind.TURN) && !point.is(Kind.DISPUTE) && !point.is(Kind.SUPPORT))
                .filter(point -> point.isTellable() || point.kind() == null);
    }

    /** A position that names the topic, an idea that does, and so on down to a word on a theme; without regard to the topic, ideas first. */
    private int rank(Point point, boolean onTopic) {
        boolean names = onTopic && point.isQuotable() && Stems.share(Stems.of(point.words()), topic);
        return switch (point.kind()) {
            case POSITION -> names ? 0 : 6;
            case CLAIM -> names ? 1 : 3;
            case APPLIED -> names ? 2 : 6;
            case THEME -> 4;
            case null -> point.isQuotable() ? 3 : 7;
            default -> 5;
        };
    }
}
