package dev.chatlab.voice.prompt;

import dev.chatlab.transcript.LedgerLine;
import dev.chatlab.transcript.LedgerLine.Stance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ledger as a model reads it: every line begins with its turn and names the turns it has to do with. */
final class LedgerBlock {
    private LedgerBlock() {}

    /** At most so many of the newest lines. */
    static String of(List<LedgerLine> ledger, int lines) {
        return ledger.subList(Math.max(0, ledger.size() - lines), ledger.size()).stream()
                .map(LedgerBlock::line)
                .collect(Collectors.joining("\n", "<ledger>\n", "\n</ledger>\n"));
    }

    private static String line(LedgerLine line) {
        StringBuilder text = new StringBuilder(200)
                .append('t').append(line.turn()).append(' ')
                .append(Data.name(line.speaker().name())).append(": ")
                .append(Data.text(line.claim())).append(" (");
        for (Stance stance : line.stances()) {
            text.append(lower(stance.kind())).append(" t").append(stance.turn()).append("; ");
        }
        return text.append(status(line)).append(')').toString();
    }

    private static String status(LedgerLine line) {
        String by = line.by().stream().map(turn -> "t" + turn).collect(Collectors.joining(", "));
        return switch (line.status()) {
            case OPEN -> "open";
            case ANSWERED -> "answered in " + by;
            case CONTESTED -> "contested by " + by;
            case CONCEDED -> "conceded in " + by;
        };
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
