package dev.chatlab.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which discussions a run holds: each seed has one cast, of four and of three in turn, which discusses every topic. Casts are
 * dealt like cards from the shuffled stock cast, so that everybody plays before anybody plays twice.
 */
record Plan(List<Agenda> agendas, List<Long> seeds, List<String> ids) {
    static final int TURNS = 24;
    private static final int QUESTIONS = 3;
    private static final long DEALER = 20;

    /** A topic and questions that people ask about it. */
    record Agenda(String topic, List<String> questions) {
        static Agenda of(String topic, String... questions) {
            return new Agenda(topic, List.of(questions));
        }
    }

    /** One discussion; {@code after} says behind how many theorists' turns each question is put. */
    record Setting(String topic, long seed, List<String> cast, List<String> questions, List<Integer> after) {}

    static Plan of(List<Agenda> agendas, int firstSeed, int seeds, List<String> ids) {
        List<Long> numbers = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            numbers.add(seed);
        }
        return new Plan(agendas, numbers, ids);
    }

    List<Setting> settings() {
        List<String> deck = deck();
        List<Setting> settings = new ArrayList<>();
        int dealt = 0;
        for (int i = 0; i < seeds.size(); i++) {
            int size = i % 2 == 0 ? 4 : 3;
            List<String> cast = List.copyOf(deck.subList(dealt, dealt + size));
            dealt += size;
            for (Agenda agenda : agendas) {
                settings.add(setting(agenda, seeds.get(i), cast));
            }
        }
        return settings;
    }

    /** The whole cast in seeded order, again and again; nobody sits twice at a table. */
    private List<String> deck() {
        Random random = new Random(DEALER + seeds.getFirst());
        List<String> deck = new ArrayList<>();
        while (deck.size() < 4 * seeds.size()) {
            List<String> round = new ArrayList<>(ids);
            do {
                Collections.shuffle(round, random);
            } while (!Collections.disjoint(
                    deck.subList(Math.max(0, deck.size() - 3), deck.size()), round.subList(0, 3)));
            deck.addAll(round);
        }
        return deck;
    }

    private static Setting setting(Agenda agenda, long seed, List<String> cast) {
        Random random = new Random(31 * seed + agenda.topic().hashCode());
        List<String> questions = new ArrayList<>(agenda.questions());
        Collections.shuffle(questions, random);
        List<Integer> after = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            after.add(5 + 6 * i + random.nextInt(4));
        }
        return new Setting(agenda.topic(), seed, cast, List.copyOf(questions.subList(0, QUESTIONS)), after);
    }
}
