package dev.chatlab.quality;

import dev.chatlab.quality.Plan.Agenda;
import java.util.List;

/**
 * The topics of the full run and the others of the small one, worded as people word them. Nobody has a position on
 * the last two of the full run and the last of the small one.
 */
final class Agendas {
    static final List<Agenda> FULL = List.of(
            Agenda.of(
                    "Should pupils be graded?",
                    "But what about children whose parents cannot help at home?",
                    "How would an employer know what somebody can do without any grades?",
                    "My daughter cries over every bad mark. What should I tell her?",
                    "How would a teacher with thirty pupils find the time for that?"),
            Agenda.of(
                    "Phones in class",
                    "My son is dyslexic and his phone reads to him. Would you take it away?",
                    "Who should decide about the rule, the pupils or the head?",
                    "Is a tablet any different from a phone?",
                    "What would you do about children who are bullied in chat groups?"),
            Agenda.of(
                    "What should a school do about bullying?",
                    "Should the bully be expelled?",
                    "Is it the victim who should change schools?",
                    "At what age does a child know that it hurts somebody?",
                    "Do uniforms help against it?"),
            Agenda.of(
                    "Is it fair to tax the rich more than others?",
                    "Did they not earn their money by hard work?",
                    "What would happen to those who simply leave the country?",
                    "Is inequality always bad?",
                    "Should a nurse pay the same share as a banker?"),
            Agenda.of(
                    "Should cafes refuse cash?",
                    "My grandmother has no bank card. Where is she to drink her coffee?",
                    "Is it anybody's business what I pay for?",
                    "Would robbers not simply go elsewhere?",
                    "How do children learn what money is without coins?"),
            Agenda.of(
                    "Is it worth sending astronauts to Mars?",
                    "Who should be allowed to go first?",
                    "Could the money be better spent on hospitals?",
                    "What language would the children speak there?",
                    "Would robots not do the job more cheaply?"));

    static final List<Agenda> SMALL = List.of(
            Agenda.of(
                    "Is homework worth the trouble?",
                    "What about families who live in one room?",
                    "How much homework is right for a child of eight?",
                    "Should parents help with it or stay out?",
                    "How else would pupils practise spelling?"),
            Agenda.of(
                    "What do we owe to our grandparents?",
                    "My mother is in a care home and I live far away. What do I owe her?",
                    "Should the state pay somebody to visit them?",
                    "What can the young learn from the old?",
                    "Is loneliness an illness?"),
            Agenda.of(
                    "Is it rude to arrive late?",
                    "What if the bus was late and not I?",
                    "Are there cultures in which punctuality matters less?",
                    "Should a teacher lock the door after the bell?",
                    "How should I apologise for being late?"));

    private Agendas() {}
}
