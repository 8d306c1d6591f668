package dev.chatlab.summary;

import static java.util.function.Predicate.not;

import dev.chatlab.summary.Meetings.Meeting;
import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.scripted.Restating.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells where speakers part: both sides of each dispute, and what the first came back with. */
final class Disputes {
    private static final int MOST = 4;
    private static final int MOST_CALLED = 2;
    private static final Set<Move> AGAINST = EnumSet.of(Move.CHALLENGE, Move.DISSENT);
    private static final Set<Move> APART = EnumSet.of(Move.DISTINGUISH, Move.OPEN, Move.ANSWER, Move.ASK);
    private static final List<String> ANSWERS = List.of("answers", "replies", "objects");

    private final Minutes minutes;

    Disputes(Minutes minutes) {
        this.minutes = minutes;
    }

    /** A meeting, and the point that stands against the one taken up; null where the turn only says that it does. */
    private record Clash(Meeting meeting, @Nullable Point against) {
        /** The clearest first: what is disputed by name, then opposite sides for everybody to see, challenged or kept apart. */
        int rank() {
            if (against == null) {
                return 3;
            }
            return against.is(Kind.DISPUTE) ? 0 : isAgainst(meeting) ? 1 : 2;
        }
    }

    /** "Kant: “…” Montessori answers: “…”", in the order they arose. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        clashes(new Meetings(minutes)).forEach(clash -> {
            Point point = clash.meeting().point();
            boolean isNew = minutes.isUntold(point) && (clash.against() == null || minutes.isUntold(clash.against()));
            if (items.size() < MOST && isNew && (clash.against() != null || items.size() < MOST_CALLED)) {
                minutes.tell(point);
                items.add(item(clash, items.size()));
            }
        });
        return Meetings.inOrder(items);
    }

    private Stream<Clash> clashes(Meetings meetings) {
        return meetings.all().stream()
                .filter(meeting -> meeting.relation() == Relation.CHALLENGES)
                .filter(not(Meeting::isConceded))
                .filter(meeting ->
                        isAgainst(meeting) || APART.contains(meeting.by().move()))
                .map(meeting -> new Clash(meeting, against(meeting)))
                .filter(clash -> clash.against() != null || isAgainst(clash.meeting()))
                .sorted(Comparator.comparingInt(Clash::rank));
    }

    private static boolean isAgainst(Meeting meeting) {
        return meeting.by().move() == null || AGAINST.contains(meeting.by().move());
    }

    /** What a turn sets against the point it takes up: what it disputes by name, else what stands on the other side. */
    private @Nullable Point against(Meeting meeting) {
        Point point = meeting.point();
        List<Point> own = minutes.untold(meeting.by()).toList();
        Stream<Point> disputed = own.stream()
                .filter(one -> one.is(Kind.DISPUTE) && one.sentence().contains(point.who()));
        Stream<Point> shown = own.stream().filter(one -> one.is(Kind.THEME) && one.visiblyOpposes(point));
        Stream<Point> unknown = own.stream().filter(one -> isAgainst(meeting) && one.kind() == null);
        return Stream.of(disputed, shown, unknown)
                .flatMap(some -> some)
                .findFirst()
                .orElse(null);
    }

    private Item item(Clash clash, int place) {
        Meeting meeting = clash.meeting();
        Point point = meeting.point();
        Point against = clash.against();
        if (against == null) {
            return onlyCalled(meeting);
        }
        minutes.tell(against);
        String verb = isAgainst(meeting) ? ANSWERS.get(place % ANSWERS.size()) : "sets against it";
        String text = point.told() + " " + against.who() + " " + verb + ": " + against.quoted();
        for (Turn back : replies(meeting)) {
            Point reply = against(new Meeting(against, back, Relation.CHALLENGES));
            if (reply != null) {
                minutes.tell(reply);
                String more = " To this, " + reply.who() + ": " + reply.quoted();
                return Meetings.item(text + more, point.turn(), meeting.by(), back);
            }
        }
        return Meetings.item(text, point.turn(), meeting.by());
    }

    /** The words in which the point is disputed, which name both sides, where nothing else in the turn stands against it. */
    private Item onlyCalled(Meeting meeting) {
        Point point = meeting.point();
        String who = minutes.restating().name(meeting.by().speaker());
        String words = minutes.citing(meeting.by(), point.turn());
        String text = words == null || point.gist() == null || !words.contains(point.gist())
                ? point.told() + " " + who + " disputes this."
                : who + " disputes what " + point.who() + " says: " + Point.quoted(words);
        return Meetings.item(text, point.turn(), meeting.by());
    }

    /** Where the first speaker comes back to the one who disputed the point. */
    private List<Turn> replies(Meeting meeting) {
        String first = meeting.point().speaker().id();
        return minutes.citing(meeting.by()).stream()
                .filter(turn -> turn.speaker().id().equals(first))
                .filter(turn -> turn.move() == null || AGAINST.contains(turn.move()) || APART.contains(turn.move()))
                .toList();
    }
}
