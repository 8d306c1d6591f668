package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Outlook;
import dev.chatlab.voice.Outlook.Ally;
import dev.chatlab.voice.Outlook.Clash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Composes a persona's outlook on a talk that has not begun, purely: topic and table alone decide its words. */
final class Forecast {
    private static final long SEED = 0;
    private static final int FIRST = 1;

    private Forecast() {}

    static Outlook of(Notes notes, Brief brief, Topics topics, Function<String, @Nullable Notes> colleagues) {
        Scene scene = scene(notes, brief, topics, colleagues);
        String perspective = Perspective.of(scene);
        List<Clash> clashes = new ArrayList<>();
        List<Ally> allies = new ArrayList<>();
        for (Speaker seat : brief.table()) {
            Notes other = seat.id().equals(notes.persona().id()) ? null : colleagues.apply(seat.id());
            if (other != null) {
                String theirs = Perspective.of(scene(other, brief, topics, colleagues));
                Relations relations = new Relations(scene, other, perspective, theirs);
                clashes.addAll(relations.clashes());
                Ally ally = relations.ally();
                if (ally != null) {
                    allies.add(ally);
                }
            }
        }
        return new Outlook(perspective, clashes, allies, Provenance.SCRIPTED);
    }

    /** The scene before anybody has spoken, as this persona meets it. */
    private static Scene scene(Notes notes, Brief brief, Topics topics, Function<String, @Nullable Notes> colleagues) {
        String id = notes.persona().id();
        Speaker me = new Speaker(Speaker.Kind.THEORIST, id, notes.persona().name());
        Brief ahead = new Brief(
                brief.discussion(),
                brief.topic(),
                brief.language(),
                Brief.Length.SHORT,
                SEED,
                FIRST,
                me,
                brief.table(),
                List.of(),
                brief.owners());
        return Scene.of(notes, ahead, topics, colleagues);
    }
}
