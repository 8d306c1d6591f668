package dev.chatlab.score;

import dev.chatlab.transcript.Citation.Relation;

/**
 * From the end of a turn to the start of one that answers or cites it; a cubic curve between the two points with both handles at
 * the height {@code top}. {@code cut}: the earlier turn is not drawn here. {@code strong}: one of those that matter most.
 */
record Arc(
        int from,
        int to,
        Relation relation,
        int staff,
        boolean strong,
        boolean cut,
        double x0,
        double y0,
        double x1,
        double y1,
        double top) {}
