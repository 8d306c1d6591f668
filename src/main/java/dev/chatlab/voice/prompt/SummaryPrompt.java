package dev.chatlab.voice.prompt;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Ledger;
import dev.chatlab.transcript.LedgerLine;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes what a model is told to sum a talk up: who spoke, a ledger of the older turns, the newest in full, each with its number,
 * all of it as data; and the shape of the answer, which {@link SummaryAnswer} reads. Pure.
 */
public final class SummaryPrompt {
    private static final Scope FULL = new Scope(24, 4_000, 90);

    private SummaryPrompt() {}

    /** {@code turns} are all there are, in order; {@code trimmed} tells much less of them. */
    public static Prompt write(String topic, String language, List<Turn> turns, boolean trimmed) {
        Scope scope = trimmed ? Scope.SHORT : FULL;
        List<Turn> said = turns.stream()
                .filter(turn -> turn.isSaid() && !turn.text().isBlank())
                .toList();
        int from = Math.max(0, said.size() - scope.turns());
        StringBuilder talk = new StringBuilder(4_000);
        talk.append("<topic>").append(Data.text(topic, scope.characters())).append("</topic>\n");
        speakers(said, talk);
        if (from > 0) {
            int boundary = said.get(from - 1).n();
            talk.append(LedgerBlock.of(chosen(Ledger.of(said), boundary, scope.lines()), scope.lines()));
        }
        said.subList(from, said.size()).forEach(turn -> talk.append(element(turn, scope.characters())));
        return new Prompt(
                List.of(new Part(SummaryRules.TEXT, true)),
                List.of(new Message(Role.USER, List.of(Part.of(talk.toString()), Part.of(task(language))))));
    }

    /** How the talk began and what came last before the turns in full. */
    private static List<LedgerLine> chosen(List<LedgerLine> ledger, int boundary, int most) {
        List<LedgerLine> older =
                ledger.stream().filter(line -> line.turn() <= boundary).toList();
        if (older.size() <= most) {
            return older;
        }
        int first = Math.min(Ledger.FIRST, most / 2);
        List<LedgerLine> lines = new ArrayList<>(older.subList(0, first));
        lines.addAll(older.subList(older.size() - (most - first), older.size()));
        return lines;
    }

    private static void speakers(List<Turn> said, StringBuilder talk) {
        talk.append("<speakers>\n");
        said.stream()
                .map(Turn::speaker)
                .distinct()
                .forEach(speaker -> talk.append(id(speaker))
                        .append(": ")
                        .append(Data.name(speaker.name()))
                        .append(speaker.isUser() ? " (a user)" : "")
                        .append('\n'));
        talk.append("</speakers>\n");
    }

    private static String element(Turn turn, int characters) {
        String to = turn.citations().stream()
                .map(SummaryPrompt::relation)
                .distinct()
                .collect(Collectors.joining(", "));
        return "<turn id=\"t" + turn.n() + "\" by=\"" + id(turn.speaker()) + "\""
                + (to.isEmpty() ? "" : " to=\"" + to + "\"") + ">"
                + Data.text(Citations.without(turn.text()).strip(), characters) + "</turn>\n";
    }

    private static String relation(Citation citation) {
        return citation.relation().name().toLowerCase(Locale.ROOT) + " t" + citation.turn();
    }

    /** A user's id says nothing to a model. */
    private static String id(Speaker speaker) {
        return Data.name(speaker.isUser() ? speaker.name() : speaker.id());
    }

    private static String task(String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return "<task>Sum up the discussion above, in " + Data.name(name.isEmpty() ? "English" : name)
                + ". Answer with the JSON object and nothing else.</task>";
    }
}
