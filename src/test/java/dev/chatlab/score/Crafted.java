package dev.chatlab.score;

import dev.chatlab.score.Piece.Player;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Transcripts made up for drawing: some by hand with nothing left to chance, others of any length by dice. */
final class Crafted {
    static final List<Player> TABLE = List.of(
            new Player("dewey", "John Dewey", "amber"),
            new Player("montessori", "Maria Montessori", "fern"),
            new Player("freire", "Paulo Freire", "brick"),
            new Player("hooks", "bell hooks", "berry"));
    private static final Instant THEN = Instant.parse("2026-11-21T08:30:00Z");
    private static final List<String> SAYINGS = List.of(
            "Homework takes the living child out of a social situation and sets it before an isolated task.",
            "A prepared environment teaches without a red pencil, for the material itself shows the error.",
            "The banking model returns every evening when answers are deposited and collected for a mark.",
            "Engaged pedagogy asks what a tired family can give after two shifts of paid labour.",
            "Growth has no end beyond itself, and a grade is an end that comes from outside.",
            "Deep concentration needs an unbroken morning, and no evening worksheet ever made one.",
            "Critical consciousness begins where the learner names the world and is answered.",
            "Radical openness means that the teacher too is marked by what is handed in.",
            "Shared inquiry would send a question home, and would want another question back.",
            "The absorbent mind of the young child is not filled by repetition under compulsion.",
            "Generative themes come out of the kitchen and the street before they enter a classroom.",
            "A learning community grades its promises to each other before it grades its pages.",
            "Reflective experience is what homework could be if nobody counted it on Friday.",
            "Sensitive periods pass, and a timetable of assignments does not wait for them.");

    private Crafted() {}

    static Piece piece(List<Turn> turns) {
        return new Piece("Should homework be graded?", TABLE, turns, turns.size());
    }

    static Piece by(String seed, int turns) {
        return piece(turns(new Random(seed.hashCode()), TABLE, turns, 0.08));
    }

    static Turn turn(int n, Player player, String text, Citation... citations) {
        Speaker speaker = new Speaker(Speaker.Kind.THEORIST, player.id(), player.name());
        return new Turn(
                n, speaker, text, List.of(citations), null, Turn.Status.COMPLETED, null, null, 1, 1, false, THEN, THEN);
    }

    static Turn asked(int n, String text) {
        return Turn.byUser(n, new Speaker(Speaker.Kind.USER, "ada", "Ada"), text, THEN);
    }

    static Turn with(Turn t, Turn.Status status) {
        return new Turn(t.n(), t.speaker(), t.text(), t.citations(), null, status, null, null, 1, 1, false, THEN, THEN);
    }

    /** Any number of turns in which each may cite up to three earlier ones of somebody else. */
    static List<Turn> turns(Random dice, List<Player> players, int count, double users) {
        List<Turn> turns = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            if (n > 2 && dice.nextDouble() < users) {
                turns.add(asked(n, "But what would you tell a tired parent tonight?"));
                continue;
            }
            Player player = players.get(dice.nextInt(players.size()));
            List<Citation> citations = new ArrayList<>();
            for (int earlier : earlier(dice, turns, player)) {
                citations.add(citation(dice, turns.get(earlier - 1)));
            }
            Turn turn = turn(n, player, text(dice), citations.toArray(Citation[]::new));
            boolean ends = dice.nextInt(30) > 0;
            turns.add(ends ? turn : with(turn(n, player, ""), Turn.Status.FAILED));
        }
        return turns;
    }

    private static TreeSet<Integer> earlier(Random dice, List<Turn> turns, Player player) {
        TreeSet<Integer> earlier = new TreeSet<>();
        for (int i = dice.nextInt(3); i >= 0 && !turns.isEmpty(); i--) {
            int back = 1 + (int) Math.floor(Math.pow(dice.nextDouble(), 3) * turns.size());
            Turn cited = turns.get(turns.size() - Math.min(turns.size(), back));
            if (!cited.speaker().id().equals(player.id()) && cited.isSaid()) {
                earlier.add(cited.n());
            }
        }
        return earlier;
    }

    private static Citation citation(Random dice, Turn cited) {
        Relation[] all = Relation.values();
        String[] words = cited.text().split(" ", -1);
        String quote = String.join(" ", List.of(words).subList(0, Math.min(words.length, 3 + dice.nextInt(5))));
        Relation relation = cited.speaker().isUser() ? Relation.ANSWERS : all[dice.nextInt(all.length - 1)];
        return new Citation(cited.n(), cited.speaker().id(), dice.nextBoolean() ? quote : null, relation);
    }

    private static String text(Random dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(6); i >= 0; i--) {
            text.append(SAYINGS.get(dice.nextInt(SAYINGS.size()))).append(' ');
        }
        return text.toString().strip();
    }
}
