package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the members of a table stand after what was said: each colleague's newest point, who is near to whom, and who is not. */
final class Standings {
    private static final int MOST = 5;
    private static final int TURNS_BACK = 2;

    /** Two members and a theme by name; {@code me} stands second where it is one of them. */
    record Pair(String one, String two, String theme, double weight) {}

    private record Member(String who, Notes notes, @Nullable Idea idea) {
        @Nullable Double pole(String theme) {
            Double said = idea == null ? null : idea.themes().get(theme);
            return said == null ? notes.pole(theme) : said;
        }
    }

    private final Scene scene;
    private final Map<String, Target> points = new LinkedHashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Set<String> themes = new TreeSet<>();

    Standings(Scene scene) {
        this.scene = scene;
        Reading reading = new Reading(scene);
        scene.colleaguesTurns().stream()
                .map(turn -> turn.speaker().id())
                .distinct()
                .limit(MOST)
                .forEach(id -> {
                    Target point = newest(reading, id);
                    Notes notes = scene.colleagues().apply(id);
                    if (point != null && notes != null) {
                        points.put(id, point);
                        members.add(new Member(point.name().who(), notes, point.idea()));
                    }
                });
        members.add(new Member(scene.me().living() ? "this reading" : "I", scene.notes(), null));
        members.forEach(member -> themes.addAll(
                member.idea() == null ? Set.of() : member.idea().themes().keySet()));
    }

    /** The newest point of a colleague that has a gist, one that nobody has taken up yet if the newest turns hold one. */
    private @Nullable Target newest(Reading reading, String id) {
        List<Target> said = scene.colleaguesTurns().stream()
                .filter(turn -> turn.speaker().id().equals(id))
                .map((Turn turn) -> reading.of(turn))
                .filter(target -> target != null && target.gist() != null)
                .limit(TURNS_BACK)
                .toList();
        return said.stream()
                .filter(target -> !scene.spent().heard(String.valueOf(target.gist())))
                .findFirst()
                .orElse(said.isEmpty() ? null : said.getFirst());
    }

    /** One for each colleague who has said something that can be told in a clause, the last speaker first. */
    List<Target> points() {
        return List.copyOf(points.values());
    }

    /** The two who stand closest on a theme that was touched; null where no two do. */
    @Nullable Pair nearest(boolean withMe) {
        return pair(withMe, Joint::isShared);
    }

    /** The two who stand farthest apart. */
    @Nullable Pair farthest(boolean withMe) {
        return pair(withMe, Joint::isOpposed);
    }

    private @Nullable Pair pair(boolean withMe, Predicate<Joint> stand) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int k = i + 1; k < members.size(); k++) {
                if (!withMe || k == members.size() - 1) {
                    add(pairs, members.get(i), members.get(k), stand);
                }
            }
        }
        return pairs.stream().max(Comparator.comparingDouble(Pair::weight)).orElse(null);
    }

    private void add(List<Pair> pairs, Member one, Member two, Predicate<Joint> stand) {
        for (String theme : themes) {
            Double here = one.pole(theme);
            Double there = two.pole(theme);
            Joint joint = here == null || there == null ? null : new Joint(theme, here, there);
            String name = scene.topics().themeName(theme);
            if (joint != null && stand.test(joint) && !scene.spent().heard("on " + name)) {
                pairs.add(new Pair(one.who(), two.who(), name, Math.abs(joint.mine()) + Math.abs(joint.theirs())));
            }
        }
    }
}
