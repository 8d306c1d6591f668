package dev.chatlab.summary;

import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells where one speaker takes up another's point: disputes and agreements, each point once. */
final class Meetings {
    private static final int MOST = 4;
    private static final Set<Move> AGAINST = EnumSet.of(Move.CHALLENGE, Move.DISTINGUISH, Move.DISSENT);
    private static final Set<Move> WITH = EnumSet.of(Move.BUILD, Move.EXAMPLE);
    private static final List<String> ANSWERS = List.of("answers", "replies", "objects");

    private final Minutes minutes;

    Meetings(Minutes minutes) {
        this.minutes = minutes;
    }

    /** A point, and a later turn by somebody else that takes it up. */
    private record Meeting(Point point, Turn by, Relation relation) {
        boolean isConceded() {
            return by.move() == Move.CONCEDE;
        }
    }

    /** "Skinner holds that ...; Montessori answers that ...", the most discussed first to be chosen, in the order they arose. */
    List<Item> disputes() {
        List<Item> items = new ArrayList<>();
        for (Meeting meeting : chosen(Meetings::isDispute)) {
            if (items.size() < MOST && minutes.isUntold(meeting.point())) {
                minutes.tell(meeting.point());
                items.add(dispute(meeting, items.size()));
            }
        }
        return inOrder(items);
    }

    /** "Dewey and Freire agree that ...", "Freire grants Skinner's point that ...". */
    List<Item> agreements() {
        List<Item> items = new ArrayList<>();
        for (Meeting meeting : chosen(Meetings::isAgreement)) {
            if (items.size() < MOST && minutes.isUntold(meeting.point())) {
                minutes.tell(meeting.point());
                items.add(agreement(meeting));
            }
        }
        return inOrder(items);
    }

    private static boolean isDispute(Meeting meeting) {
        Move move = meeting.by().move();
        return meeting.relation() == Relation.CHALLENGES && (move == null || AGAINST.contains(move));
    }

    private static boolean isAgreement(Meeting meeting) {
        Move move = meeting.by().move();
        boolean joins = meeting.relation() == Relation.SUPPORTS || meeting.relation() == Relation.EXTENDS;
        return meeting.isConceded() || (joins && (move == null || WITH.contains(move)));
    }

    private List<Meeting> chosen(java.util.function.Predicate<Meeting> wanted) {
        return minutes.theorists().stream()
                .flatMap(this::meetings)
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (Meeting meeting) -> !meeting.point().isRestated())
                        .thenComparingInt(meeting -> -weight(meeting)))
                .toList();
    }

    private Stream<Meeting> meetings(Turn by) {
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

    private Item dispute(Meeting meeting, int place) {
        Point point = meeting.point();
        Point answer = minutes.answer(meeting.by(), point);
        String verb = ANSWERS.get(place % ANSWERS.size());
        if (answer == null) {
            String view = point.isRestated()
                    ? name(meeting.by()) + " disputes " + point.whose() + " view" + point.told()
                    : point.who() + " says" + point.told() + " " + name(meeting.by()) + " disputes it.";
            return item(view, point.turn(), meeting.by());
        }
        minutes.tell(answer);
        String said = point.isRestated()
                ? point.who() + " holds" + point.clause() + "; "
                : point.who() + " says" + point.told() + " ";
        String text = said + answer.who() + " " + verb + answer.told();
        Turn back = reply(meeting);
        Point reply = back == null ? null : minutes.answer(back, answer);
        if (back == null || reply == null) {
            return item(text, point.turn(), meeting.by());
        }
        minutes.tell(reply);
        return item(text + " To this " + reply.who() + " replies" + reply.told(), point.turn(), meeting.by(), back);
    }

    /** Where the first speaker comes back to the one who disputed the point. */
    private @Nullable Turn reply(Meeting meeting) {
        return minutes.citing(meeting.by()).stream()
                .filter(turn ->
                        turn.speaker().id().equals(meeting.point().speaker().id()))
                .filter(turn -> turn.move() == null || AGAINST.contains(turn.move()))
                .findFirst()
                .orElse(null);
    }

    private Item agreement(Meeting meeting) {
        Point point = meeting.point();
        Point more = minutes.answer(meeting.by(), point);
        if (more != null) {
            minutes.tell(more);
        }
        String text = meeting.isConceded() ? granted(meeting, more) : joined(meeting, more);
        return item(text, point.turn(), meeting.by());
    }

    private String granted(Meeting meeting, @Nullable Point more) {
        Point point = meeting.point();
        String who = name(meeting.by());
        if (!point.isRestated()) {
            return point.who() + " says" + point.told() + " " + who + " grants the point"
                    + (more == null ? "." : ", but holds" + more.told());
        }
        return who + " grants " + point.whose() + " point"
                + (more == null ? point.told() : point.clause() + ", but holds" + more.told());
    }

    private String joined(Meeting meeting, @Nullable Point more) {
        Point point = meeting.point();
        String who = name(meeting.by());
        String added = more == null ? "" : " " + who + " adds" + more.told();
        if (!point.isRestated()) {
            return point.who() + " says" + point.told() + " " + who + " agrees." + added;
        }
        return meeting.relation() == Relation.SUPPORTS
                ? point.who() + " and " + who + " agree" + point.told() + added
                : who + " builds on " + point.whose() + " point"
                        + (more == null ? point.told() : point.clause() + ", and adds" + more.told());
    }

    private String name(Turn turn) {
        return minutes.restating().name(turn.speaker());
    }

    private static Item item(String text, Turn... turns) {
        Set<String> speakers = new LinkedHashSet<>();
        Stream.of(turns).forEach(turn -> speakers.add(turn.speaker().id()));
        return new Item(text, Stream.of(turns).map(Turn::n).toList(), List.copyOf(speakers));
    }

    private static List<Item> inOrder(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(item -> item.turns().getFirst()))
                .toList();
    }
}
