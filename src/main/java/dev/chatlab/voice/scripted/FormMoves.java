package dev.chatlab.voice.scripted;

import static dev.chatlab.transcript.Move.ASK;
import static dev.chatlab.transcript.Move.BUILD;
import static dev.chatlab.transcript.Move.SYNTHESISE;

import dev.chatlab.persona.Manner;
import dev.chatlab.transcript.Move;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a character that is known by its form may do in reply: its own moves only, and drawing together before all else. */
final class FormMoves {
    private static final double DRAWING_TOGETHER = 8;

    private FormMoves() {}

    /**
     * The moves left, with their weights, never empty; {@code weights} are those of a free character, {@code together} says
     * whether there are two claims to draw together, {@code mayAsk} whether a question has its time and its addressee.
     */
    static Map<Move, Double> left(
            Manner manner, Map<Move, Double> weights, boolean together, boolean mayAsk, @Nullable Move last) {
        Map<Move, Double> left = new EnumMap<>(Move.class);
        Formed.takingUp(manner).forEach(move -> left.put(move, weights.getOrDefault(move, 0.6)));
        if (manner.allows(ASK) && mayAsk) {
            left.put(ASK, weights.getOrDefault(ASK, 0.6));
        }
        if (manner.allows(SYNTHESISE) && together) {
            left.put(SYNTHESISE, DRAWING_TOGETHER);
        }
        if (last != null && left.size() > 1 && last != SYNTHESISE) {
            left.remove(last);
        }
        if (left.isEmpty()) {
            left.put(BUILD, 1.0);
        }
        return left;
    }
}
