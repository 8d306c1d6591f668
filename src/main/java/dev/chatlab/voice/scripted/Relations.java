package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Dispute;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.voice.Outlook.Ally;
import dev.chatlab.voice.Outlook.Basis;
import dev.chatlab.voice.Outlook.Clash;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one persona is likely to stand to a colleague on a topic: by where both stand on the issue, by a dispute in the notes of
 * either, by the themes that the topic or their perspectives touch. What holds for one of the two holds for the other.
 */
final class Relations {
    private final Scene scene;
    private final Notes mine;
    private final Notes theirs;
    private final List<Joint> joints;

    /** {@code here} and {@code there} are the perspectives of the two; a theme that both touch counts like one of the topic's. */
    Relations(Scene scene, Notes theirs, String here, String there) {
        this.scene = scene;
        this.mine = scene.notes();
        this.theirs = theirs;
        Set<String> themes = new TreeSet<>(scene.topics().themes(here).keySet());
        themes.retainAll(scene.topics().themes(there).keySet());
        themes.addAll(scene.topic().themes().keySet());
        this.joints = themes.stream().map(this::joint).filter(Objects::nonNull).toList();
    }

    /** At most two, the one that is nearest to the topic first. */
    List<Clash> clashes() {
        List<Clash> clashes = new ArrayList<>();
        Joint issue = onIssue();
        if (issue != null && issue.isOpposed()) {
            clashes.add(inferred(scene.topics().issueName(issue.theme()), null));
        }
        Clash dispute = dispute();
        if (dispute != null) {
            clashes.add(dispute);
        }
        Joint apart = clashes.isEmpty() && declared() == null ? farthest(Joint::isOpposed) : null;
        if (apart != null) {
            clashes.add(inferred(scene.topics().themeName(apart.theme()), word(apart.theme())));
        }
        return clashes;
    }

    /** Null where something that has to do with the topic stands between them. */
    @Nullable Ally ally() {
        Joint issue = onIssue();
        if (!clashes().isEmpty()) {
            return null;
        }
        Persona.Ally known = declared();
        if (known != null && known.about() != null) {
            return new Ally(id(), known.about());
        }
        if (issue != null && issue.isShared()) {
            return new Ally(id(), scene.topics().issueName(issue.theme()));
        }
        Joint shared = farthest(Joint::isShared);
        return shared == null ? null : new Ally(id(), scene.topics().themeName(shared.theme()));
    }

    private String id() {
        return theirs.persona().id();
    }

    private Clash inferred(String about, @Nullable String line) {
        return new Clash(id(), about, Basis.INFERRED, line);
    }

    private @Nullable Joint joint(String theme) {
        Double here = mine.pole(theme);
        Double there = theirs.pole(theme);
        return here == null || there == null ? null : new Joint(theme, there, here);
    }

    /** The stances of both on the topic's issue, on the side of it that the topic names if both have one there. */
    private @Nullable Joint onIssue() {
        if (scene.topic().issue() == null) {
            return null;
        }
        String issue = scene.topic().issue().id();
        String side =
                scene.topic().sub() == null ? "general" : scene.topic().sub().id();
        return Stream.of(side, "general")
                .filter(sub -> position(mine, issue, sub) != null && position(theirs, issue, sub) != null)
                .findFirst()
                .map(sub -> new Joint(issue, stance(theirs, issue, sub), stance(mine, issue, sub)))
                .orElse(null);
    }

    private static double stance(Notes notes, String issue, String sub) {
        return Objects.requireNonNull(position(notes, issue, sub)).stance();
    }

    private static @Nullable Position position(Notes notes, String issue, String sub) {
        return notes.persona().positions().stream()
                .filter(position ->
                        position.issue().equals(issue) && position.sub().equals(sub))
                .findFirst()
                .orElse(null);
    }

    /** One on record before an inferred one, one of this persona's own before the colleague's; allies keep to the topic. */
    private @Nullable Clash dispute() {
        Dispute own = between(mine, id());
        Dispute chosen = Stream.of(own, between(theirs, mine.persona().id()))
                .filter(Objects::nonNull)
                .filter(dispute -> declared() == null || isOnTopic(dispute))
                .reduce((one, other) -> other.documented() && !one.documented() ? other : one)
                .orElse(null);
        if (chosen == null) {
            return null;
        }
        String line = chosen.equals(own) && scene.decent(chosen.line()) ? chosen.line() : null;
        return new Clash(id(), chosen.about(), chosen.documented() ? Basis.DOCUMENTED : Basis.INFERRED, line);
    }

    private boolean isOnTopic(Dispute dispute) {
        return Stems.share(Stems.of(dispute.about()), scene.topic().ownWords());
    }

    private static @Nullable Dispute between(Notes notes, String colleague) {
        return notes.persona().disputes().stream()
                .filter(dispute -> dispute.with().equals(colleague))
                .findFirst()
                .orElse(null);
    }

    private Persona.@Nullable Ally declared() {
        return Stream.of(ally(mine, id()), ally(theirs, mine.persona().id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Persona.@Nullable Ally ally(Notes notes, String colleague) {
        return notes.persona().allies().stream()
                .filter(ally -> ally.with().equals(colleague))
                .findFirst()
                .orElse(null);
    }

    /** Of the themes on which both stand so, the one on which they stand most firmly. */
    private @Nullable Joint farthest(Predicate<Joint> stand) {
        return joints.stream()
                .filter(stand)
                .max(Comparator.comparingDouble(joint -> Math.abs(joint.theirs()) + Math.abs(joint.mine())))
                .orElse(null);
    }

    private @Nullable String word(String theme) {
        return mine.on(theme, Facet.THEME).stream()
                .map(Unit::text)
                .filter(scene::decent)
                .findFirst()
                .orElse(null);
    }
}
