package dev.chatlab.score;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who has a staff, top to bottom: everybody at the table, whoever else speaks, the people who steer last; and their names' room. */
record Names(List<Staff> staves, double width) {
    static final double SIZE = 14;
    /** Where a name begins, behind the hatched mark of its speaker. */
    static final double FROM = 42;

    private static final double BEHIND = 14;
    private static final double NARROW = 600;
    private static final double MOST_NARROW = 84;
    private static final double MOST = 150;
    private static final String YOU = "You";

    Names {
        staves = List.copyOf(staves);
    }

    /** {@code sheet} is how wide the sheet is; 0 for one without names. */
    static Names of(Piece piece, double sheet) {
        double most = sheet < NARROW ? MOST_NARROW : MOST;
        List<Staff> staves = speakers(piece).stream()
                .map(s -> new Staff(
                        s.id(), s.name(), Lettering.fitted(s.label(), SIZE, most), s.colour(), s.user(), s.y()))
                .toList();
        double widest = staves.stream()
                .mapToDouble(staff -> Lettering.width(staff.label(), SIZE))
                .max()
                .orElse(0);
        return new Names(staves, FROM + widest + BEHIND);
    }

    private static List<Staff> speakers(Piece piece) {
        Map<String, Staff> all = new LinkedHashMap<>();
        for (Piece.Player player : piece.players()) {
            String label = alone(piece, player.name()) ? Lettering.shortName(player.name()) : player.name();
            all.put(player.id(), new Staff(player.id(), player.name(), label, Theme.known(player.colour()), false, 0));
        }
        Map<String, Staff> users = new LinkedHashMap<>();
        for (Turn turn : piece.turns()) {
            Speaker s = turn.speaker();
            if (s.isUser()) {
                String name = s.name().isBlank() ? YOU : s.name();
                users.putIfAbsent(s.id(), new Staff(s.id(), name, name, Theme.NEUTRAL, true, 0));
            } else {
                String label = Lettering.shortName(s.name());
                all.putIfAbsent(s.id(), new Staff(s.id(), s.name(), label, Theme.NEUTRAL, false, 0));
            }
        }
        List<Staff> staves = new ArrayList<>(all.values());
        users.values().stream().filter(user -> !all.containsKey(user.id())).forEach(staves::add);
        return staves;
    }

    /** Whether nobody else at the table has the same short name. */
    private static boolean alone(Piece piece, String name) {
        String wanted = Lettering.shortName(name);
        return piece.players().stream()
                        .filter(player -> Lettering.shortName(player.name()).equals(wanted))
                        .count()
                == 1;
    }

    static int staff(List<Staff> staves, Speaker speaker) {
        for (int i = 0; i < staves.size(); i++) {
            if (staves.get(i).id().equals(speaker.id())) {
                return i;
            }
        }
        throw new IllegalStateException("No staff for " + speaker.id());
    }
}
