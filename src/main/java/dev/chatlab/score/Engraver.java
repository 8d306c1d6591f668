package dev.chatlab.score;

import dev.chatlab.score.Spacing.Span;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/** Finds a place for everything: first along the time, then from the ideas on top through the staves to the legend below. */
final class Engraver {
    private static final double MARGIN = 12;
    private static final double TOP = 10;
    private static final double QUIET = 8;
    private static final double AXIS = 20;

    private final Piece piece;
    private final Sheet sheet;
    private final List<Staff> speakers;
    private final Measures measures;
    private final double left;
    private final double width;
    private final boolean axis;

    private Engraver(Piece piece, Sheet sheet) {
        this.piece = piece;
        this.sheet = sheet;
        int count = piece.turns().size();
        int digits =
                count == 0 ? 1 : Integer.toString(piece.turns().getLast().n()).length();
        Names names = Names.of(piece, sheet.thumb() ? 0 : sheet.width());
        speakers = names.staves();
        left = sheet.thumb() ? 2 : names.width();
        Measures plain = sheet.thumb() ? Measures.thumb(speakers.size()) : Measures.full(sheet, speakers.size());
        Measures numbered = plain.numbered(digits);
        double room = sheet.width() - MARGIN - left;
        axis = !sheet.thumb() && numbered.spacing(0, 0).needed(count) > room;
        measures = sheet.thumb() ? plain : axis ? plain.unnumbered() : numbered;
        width = Math.max(sheet.width(), left + measures.spacing(0, 0).needed(count + 1) + MARGIN);
    }

    static Layout layout(Piece piece, Sheet sheet) {
        return new Engraver(piece, sheet).layout();
    }

    private double right() {
        return width - (sheet.thumb() ? 2 : MARGIN);
    }

    private Layout layout() {
        Answers answers = new Answers(piece.turns());
        List<Bar> flat = bars(speakers, 0);
        Layout along = new Layout(width, 0, left, right(), speakers, flat, List.of(), List.of(), List.of(), axis);
        List<Idea> ideas = sheet.thumb() ? List.of() : new KeyIdeas(piece, answers, along).placed();
        double rows = ideas.stream().mapToDouble(Idea::y).max().orElse(-1) + 1;
        double roof = (sheet.thumb() ? 1 : TOP) + rows * KeyIdeas.ROW;
        double rise = answers.all().isEmpty() && !sheet.thumb() ? QUIET : measures.rise();
        double first = roof + rise + measures.bar() / 2;
        List<Staff> staves = new ArrayList<>();
        for (Staff speaker : speakers) {
            staves.add(speaker.at(first + staves.size() * measures.pitch()));
        }
        double floor = first + (staves.size() - 0.5) * measures.pitch();
        return whole(answers, staves, rise - 2, floor, high(ideas, roof - 6));
    }

    private static List<Idea> high(List<Idea> ideas, double lowest) {
        return ideas.stream()
                .map(i -> new Idea(
                        i.turn(), i.staff(), i.text(), i.anchor(), i.x(), lowest - i.y() * KeyIdeas.ROW, i.width()))
                .toList();
    }

    private Layout whole(Answers answers, List<Staff> staves, double rise, double floor, List<Idea> ideas) {
        List<Bar> bars = bars(staves, measures.bar());
        Layout under = new Layout(width, floor, left, right(), staves, bars, List.of(), ideas, List.of(), axis);
        List<Arc> arcs = new Arcs(under, rise).of(answers);
        if (sheet.thumb()) {
            List<Arc> few = arcs.stream().filter(Arc::strong).toList();
            return new Layout(width, Sheet.THUMB_HEIGHT, left, right(), staves, bars, few, ideas, List.of(), false);
        }
        double from = floor + (axis ? AXIS : 0) + Legend.ROW - 4;
        List<Legend.Item> legend = Legend.of(piece, arcs, MARGIN, Math.min(right(), sheet.width() - MARGIN)).stream()
                .map(i -> new Legend.Item(i.relation(), i.faint(), i.text(), i.x(), i.y() + from))
                .toList();
        double height =
                legend.isEmpty() ? floor + (axis ? AXIS : 4) : legend.getLast().y() + MARGIN;
        return new Layout(width, height, left, right(), staves, bars, arcs, ideas, legend, axis);
    }

    private List<Bar> bars(List<Staff> staves, double height) {
        List<Integer> words = piece.turns().stream().map(Words::count).toList();
        List<Span> spans = measures.spacing(left, right()).of(words);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Turn turn = piece.turns().get(i);
            int staff = Names.staff(staves, turn.speaker());
            Span span = spans.get(i);
            double y = staves.get(staff).y() - height / 2;
            bars.add(new Bar(turn, words.get(i), staff, span.x(), y, span.width(), height, !sheet.thumb() && !axis));
        }
        return bars;
    }
}
