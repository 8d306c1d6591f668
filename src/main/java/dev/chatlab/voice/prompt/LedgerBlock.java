package dev.chatlab.voice.prompt;

import dev.chatlab.transcript.LedgerLine;
import dev.chatlab.transcript.LedgerLine.Stance;
import java.util.List;

/** The ledger as a model reads it: every line begins with its turn and names the turns it has to do with. */
final class LedgerBlock {
    private static final int LINE = 220;

    private LedgerBlock() {}

    /** At most so many of the newest lines. */
    static String of(List<LedgerLine> ledger, int lines) {
        StringBuilder text = new StringBuilder(ledger.size() * LINE).append("<ledger>\n");
        ledger.subList(Math.max(0, ledger.size() - lines), ledger.size()).forEach(line -> add(line, text));
        return text.append("</ledger>\n").toString();
    }

    private static void add(LedgerLine line, StringBuilder text) {
        text.append('t')
                .append(line.turn())
                .append(' ')
                .append(Data.name(line.speaker().name()));
        text.append(": ").append(Data.text(line.claim())).append(" (");
        for (Stance stance : line.stances()) {
            text.append(verb(stance.kind())).append(" t").append(stance.turn()).append("; ");
        }
        text.append(
                switch (line.status()) {
                    case OPEN -> "open";
                    case ANSWERED -> "answered in";
                    case CONTESTED -> "contested by";
                    case CONCEDED -> "conceded in";
                });
        for (int i = 0; i < line.by().size(); i++) {
            text.append(i == 0 ? " t" : ", t").append(line.by().get(i));
        }
        text.append(")\n");
    }

    private static String verb(LedgerLine.Kind kind) {
        return switch (kind) {
            case SUPPORTS -> "supports";
            case EXTENDS -> "extends";
            case CHALLENGES -> "challenges";
            case ANSWERS -> "answers";
            case CONCEDES -> "concedes";
        };
    }
}
