package dev.chatlab.quality;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Issues.Domain;
import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds transcripts by hand: four speakers whom nobody knows, and one discussion of theirs that is as it should be. */
final class Panel {
    static final Speaker ADA = Said.theorist("ada", "Ada Finch");
    static final Speaker BEN = Said.theorist("ben", "Ben Ochoa");
    static final Speaker CLEO = Said.theorist("cleo", "Cleo Marsh");
    static final Speaker DOV = Said.theorist("dov", "Dov Stern");
    static final List<Speaker> TABLE = List.of(ADA, BEN, CLEO, DOV);
    static final Issues ISSUES = new Issues(
            List.of(new Issue("grading", "grading", null, Domain.SCHOOL, List.of("grades", "marks", "school report"))),
            List.of(new Issue("parents", "parents", null, Domain.BOTH, List.of("parents", "family"))),
            List.of());
    static final String TOPIC = "Should pupils be graded?";

    private final String topic;
    private final List<Turn> turns = new ArrayList<>();

    Panel(String topic) {
        this.topic = topic;
    }

    Panel asks(String text) {
        turns.add(Said.turn(turns.size() + 1, Said.ANNA, text));
        return this;
    }

    /** A turn whose citations are those that its markers and its move give by themselves. */
    Panel says(Speaker speaker, Move move, String text) {
        Citations citations = Citations.open(turns.size() + 1, speaker, turns);
        return says(speaker, move, text, citations.resolve(text, List.of(), move));
    }

    Panel says(Speaker speaker, Move move, String text, List<Citation> citations) {
        turns.add(Said.turn(turns.size() + 1, speaker, text, Turn.Status.COMPLETED, move, citations));
        return this;
    }

    Transcript transcript() {
        return Transcript.of(Subject.ofTopic(topic, ISSUES), 1, TABLE, Map.of(), turns);
    }

    /** The good discussion up to its eleventh turn. */
    static Panel begun() {
        return new Panel(TOPIC)
                .says(
                        ADA,
                        Move.OPEN,
                        "Grades tell a child where she stands and never what to do next. A mark of six is a verdict"
                                + " without a reason.")
                .says(
                        BEN,
                        Move.OPEN,
                        "Without grades the loudest neighbour decides who goes to university. A written figure can at"
                                + " least be appealed before a board.")
                .says(
                        CLEO,
                        Move.CHALLENGE,
                        "A verdict without a reason, says Ada Finch, and she means the mark [[t1]]. Yet a swimmer reads"
                                + " the stopwatch every morning. Suppose we hid the clock.")
                .says(
                        DOV,
                        Move.BUILD,
                        "Before a board, as Ochoa puts it, a figure can be appealed [[t2]]. I sat there one winter. Twelve"
                                + " families came with grades, and eleven of those appeals were heard.")
                .says(
                        ADA,
                        Move.CONCEDE,
                        "Marsh may keep her stopwatch and her swimmer [[t3]]. Clocks measure water, however, and nobody"
                                + " grades the river. For example, an essay has no lane.")
                .asks("What about children whose parents cannot help at home?")
                .says(
                        BEN,
                        Move.ANSWER,
                        "Some parents cannot help, you say [[t6]]. Homework marks reward a family twice, so I would grade"
                                + " only what is written inside the room.")
                .says(
                        CLEO,
                        Move.DISTINGUISH,
                        "Ochoa counts what is written inside the room and nothing else [[t7]]. That separates practice"
                                + " from performance. Rehearsals stay private, and the concert is graded.")
                .says(
                        DOV,
                        Move.EXAMPLE,
                        "Take that concert, and not the rehearsals, as Marsh wants it [[t8]]. My sister marks violin"
                                + " players afterwards. They receive three sentences from her, no figure.")
                .says(
                        ADA,
                        Move.SYNTHESISE,
                        "Stern brings three sentences in place of a figure [[t9]]. His board that hears appeals belongs"
                                + " beside them [[t4]]. Either gives reasons to whoever is graded.");
    }

    static Panel good() {
        return begun().says(
                        BEN,
                        Move.ASK,
                        "Three sentences beside a board of appeals is a fine pair, Ada Finch [[t10]]. Teachers have"
                                + " thirty essays to grade by Friday. Who pays them for ninety sentences, Stern?")
                .says(
                        DOV,
                        Move.ANSWER,
                        "Ninety sentences, Ochoa, are paid for when fewer essays come twice [[t11]]. Grades cost more,"
                                + " only later.")
                .says(
                        CLEO,
                        Move.CHALLENGE,
                        "Fewer essays that come twice are a promise, Stern, and no wage [[t12]]. Our municipality abandoned its"
                                + " marks. Not one secretary retired any earlier.")
                .says(
                        DOV,
                        Move.BUILD,
                        "Then let us count wages as well as promises, since Marsh has seen a weary municipality [[t13]]. I would"
                                + " print one report a year and spend the savings on education. Grades then cost a stamp.");
    }
}
