package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Position;

/**
 * How a persona stands to what a colleague said: by a dispute about this very claim, else by where both stand on its theme,
 * else by their stances on the topic, their disputes and alliances.
 */
enum Attitude {
    OPPOSED,
    ALLIED,
    NEUTRAL;

    private static final double GAP = 0.8;
    private static final double NEAR = 0.3;

    static Attitude toward(Scene scene, Target target) {
        Joint joint = target.joint();
        if (target.contested() || (joint != null && joint.isOpposed())) {
            return OPPOSED;
        }
        if (joint != null && joint.isShared()) {
            return ALLIED;
        }
        return toward(scene, target.name().id());
    }

    private static Attitude toward(Scene scene, String colleague) {
        Persona me = scene.me();
        boolean ally = me.allies().stream().anyMatch(other -> other.with().equals(colleague));
        if (!ally && me.disputes().stream().anyMatch(dispute -> dispute.with().equals(colleague))) {
            return OPPOSED;
        }
        Notes notes = scene.colleagues().apply(colleague);
        if (notes != null && scene.topic().issue() != null) {
            String issue = scene.topic().issue().id();
            double gap = Math.abs(stance(me, issue) - stance(notes.persona(), issue));
            if (gap >= GAP) {
                return OPPOSED;
            }
        }
        return ally || (notes != null && distance(me, notes.persona()) < NEAR) ? ALLIED : NEUTRAL;
    }

    private static double distance(Persona one, Persona other) {
        return one.axes().entrySet().stream()
                .mapToDouble(axis -> Math.abs(axis.getValue() - other.axes().getOrDefault(axis.getKey(), 0.0)))
                .average()
                .orElse(1);
    }

    private static double stance(Persona persona, String issue) {
        return persona.positions().stream()
                .filter(position -> position.issue().equals(issue))
                .mapToDouble(Position::stance)
                .findFirst()
                .orElse(0);
    }
}
