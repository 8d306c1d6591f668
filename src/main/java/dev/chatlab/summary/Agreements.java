package dev.chatlab.summary;

import dev.chatlab.summary.Meetings.Meeting;
import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.scripted.Restating.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who agrees with whom on what, and who grants a point to whom. */
final class Agreements {
    private static final int MOST = 4;
    private static final Set<Move> WITH = EnumSet.of(Move.BUILD, Move.EXAMPLE, Move.OPEN, Move.ANSWER, Move.ASK);

    private final Minutes minutes;

    Agreements(Minutes minutes) {
        this.minutes = minutes;
    }

    /** "Dewey and Freire agree that ...", "Freire grants Skinner that ...", in the order they arose. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        List<Meeting> found = new Meetings(minutes)
                .all().stream()
                        .filter(this::isAgreement)
                        .sorted(Comparator.comparing(meeting -> meeting.point().gist() == null))
                        .toList();
        for (Meeting meeting : found) {
            Point more = more(meeting);
            boolean says = meeting.point().gist() != null || more != null || meeting.relation() != Relation.EXTENDS;
            if (items.size() < MOST && says && minutes.isUntold(meeting.point())) {
                minutes.tell(meeting.point());
                if (more != null) {
                    minutes.tell(more);
                }
                String text = meeting.isConceded() ? granted(meeting, more) : joined(meeting, more);
                items.add(Meetings.item(text, meeting.point().turn(), meeting.by()));
            }
        }
        return Meetings.inOrder(items);
    }

    /** Who only keeps to a form goes on from any point, and agrees with none by that. */
    private boolean isAgreement(Meeting meeting) {
        Move move = meeting.by().move();
        boolean formal = minutes.restating().keepsForm(meeting.by().speaker()) && move != null;
        boolean joins = meeting.relation() == Relation.SUPPORTS || meeting.relation() == Relation.EXTENDS;
        return !formal && (meeting.isConceded() || (joins && (move == null || WITH.contains(move))));
    }

    /** What the second adds to it: on the same side of the same theme, or turned against what was granted. */
    private @Nullable Point more(Meeting meeting) {
        return minutes.of(meeting.by()).stream()
                .filter(minutes::isUntold)
                .filter(one -> meeting.isConceded()
                        ? one.is(Kind.TURN)
                        : one.isQuotable()
                                && (one.kind() == null || (one.is(Kind.THEME) && one.joins(meeting.point()))))
                .findFirst()
                .orElse(null);
    }

    private String granted(Meeting meeting, @Nullable Point more) {
        Point point = meeting.point();
        String who = who(meeting);
        String granted = point.gist() == null
                ? point.told() + " " + who + " grants the point"
                : who + " grants " + point.who() + " that " + point.gist();
        return more == null ? granted + "." : granted + ", and goes on: " + more.quoted();
    }

    private String joined(Meeting meeting, @Nullable Point more) {
        Point point = meeting.point();
        String who = who(meeting);
        String added = more == null ? "" : " " + who + " adds: " + more.quoted();
        if (point.gist() != null) {
            return point.who() + " and " + who + " agree that " + point.gist() + "." + added;
        }
        return more != null && meeting.relation() == Relation.EXTENDS
                ? point.told() + " " + who + " goes on from there: " + more.quoted()
                : point.told() + " " + who + " agrees." + added;
    }

    private String who(Meeting meeting) {
        return minutes.restating().name(meeting.by().speaker());
    }
}
