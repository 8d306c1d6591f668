package dev.chatlab.voice.scripted;

import dev.chatlab.voice.scripted.Standings.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences that say where a talk has got to: each colleague's point, what is agreed, contested and left open. */
final class Balance {
    private final Scene scene;
    private final Frames frames;
    private final Address address;
    private final Standings standings;

    Balance(Scene scene, Address address) {
        this.scene = scene;
        this.frames = new Frames(scene);
        this.address = address;
        this.standings = new Standings(scene);
    }

    /** Whether there is more than one colleague's point to gather. */
    boolean isTable() {
        return standings.points().size() > 1;
    }

    /** Each colleague's newest point, cited. */
    void gather(Draft draft) {
        List<Target> points = standings.points();
        for (Target point : points) {
            draft.must(address.gathered(point));
        }
    }

    /** What two of the table agree on, and where two part. */
    @Nullable String between(boolean withMe) {
        String near = pair("near", standings.nearest(withMe));
        String far = pair("far", standings.farthest(withMe));
        return near == null ? far : far == null ? near : near + " " + far;
    }

    private @Nullable String pair(String kind, @Nullable Pair pair) {
        return pair == null
                ? null
                : frames.shared(
                        kind,
                        new Slots()
                                .with("one", pair.one())
                                .with("two", pair.two())
                                .with("theme", pair.theme()));
    }

    /** What this persona itself brings to the sum. */
    @Nullable String mine(@Nullable String claim) {
        String lead = claim == null || scene.me().living() ? null : frames.shared("mine", new Slots());
        return lead == null ? claim : lead + " " + claim;
    }

    /** A question that stays open, of this persona's own. */
    @Nullable String open() {
        List<String> left = scene.me().asks().stream()
                .filter(ask -> !scene.spent().said(ask) && scene.decent(ask))
                .toList();
        String lead = frames.shared("open", Slots.topic(scene.topicPhrase()));
        return lead == null || left.isEmpty() ? null : lead + " " + scene.dice().one(left);
    }
}
