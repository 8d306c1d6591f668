package dev.chatlab.score;

import dev.chatlab.transcript.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where everything is, in pixels: all that there is to draw, without a colour or a pen. */
record Layout(
        double width,
        double height,
        double left,
        double right,
        List<Staff> staves,
        List<Bar> bars,
        List<Arc> arcs,
        List<Idea> ideas,
        List<Legend.Item> legend,
        boolean axis) {
    Layout {
        staves = List.copyOf(staves);
        bars = List.copyOf(bars);
        arcs = List.copyOf(arcs);
        ideas = List.copyOf(ideas);
        legend = List.copyOf(legend);
    }

    Staff staff(Bar bar) {
        return staves.get(bar.staff());
    }

    @Nullable Bar bar(int n) {
        int at = bars.isEmpty() ? -1 : n - bars.getFirst().turn().n();
        boolean there = at >= 0 && at < bars.size() && turn(at).n() == n;
        return there
                ? bars.get(at)
                : bars.stream().filter(bar -> bar.turn().n() == n).findFirst().orElse(null);
    }

    private Turn turn(int at) {
        return bars.get(at).turn();
    }
}
