package dev.chatlab.summary;

import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where one speaker takes up another's point. */
final class Meetings {
    private final Minutes minutes;

    Meetings(Minutes minutes) {
        this.minutes = minutes;
    }

    /** A point, and a later turn by somebody else that takes it up. */
    record Meeting(Point point, Turn by, Relation relation) {
        /** Whether the point is granted: by its move, or by an example that the speaker gives in passing. */
        boolean isConceded() {
            return by.move() == Move.CONCEDE || (by.move() == Move.EXAMPLE && relation == Relation.CHALLENGES);
        }
    }

    /** The most discussed first. */
    List<Meeting> all() {
        return minutes.theorists().stream()
                .flatMap(this::in)
                .sorted(Comparator.comparingInt(meeting -> -weight(meeting)))
                .toList();
    }

    private Stream<Meeting> in(Turn by) {
        List<Meeting> found = new ArrayList<>();
        for (Citation citation : by.citations()) {
            Point point = minutes.cited(by, citation);
            if (point != null && !point.speaker().id().equals(by.speaker().id())) {
                found.add(new Meeting(point, by, citation.relation()));
            }
        }
        return found.stream();
    }

    private int weight(Meeting meeting) {
        return minutes.citing(meeting.point().turn()).size()
                + minutes.citing(meeting.by()).size();
    }

    static Item item(String text, Turn... turns) {
        Set<String> speakers = new LinkedHashSet<>();
        Stream.of(turns).forEach(turn -> speakers.add(turn.speaker().id()));
        return new Item(text, Stream.of(turns).map(Turn::n).toList(), List.copyOf(speakers));
    }

    /** As the points arose in the talk. */
    static List<Item> inOrder(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(item -> item.turns().getFirst()))
                .toList();
    }
}
