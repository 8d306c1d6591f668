package dev.chatlab.score;

import dev.chatlab.transcript.Citation.Relation;
import java.util.Locale;

/** How a line says what it means: its dashes, the same wherever it is drawn. */
final class Pens {
    private Pens() {}

    static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    /** As {@code stroke-dasharray} has it; dots are dashes of no length with round ends. */
    static String dashes(Relation relation) {
        return switch (relation) {
            case SUPPORTS -> "none";
            case EXTENDS -> "0 5";
            case CHALLENGES -> "8 5";
            case ANSWERS -> "9 4 0 4";
        };
    }

    static String cap(Relation relation) {
        return relation == Relation.EXTENDS || relation == Relation.ANSWERS ? "round" : "butt";
    }
}
