package dev.chatlab.quality;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.voice.english.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes transcripts to be read: no measure tells whether they are worth it. */
final class Printing {
    private static final Path FOLDER = Path.of("target", "transcripts");
    private static final int COUNT = 12;

    private Printing() {}

    /** Twelve of a run: every topic twice, each with another seed and cast. */
    static void some(List<Transcript> transcripts) throws IOException {
        List<String> topics =
                transcripts.stream().map(Transcript::topic).distinct().toList();
        List<Long> seeds = transcripts.stream().map(Transcript::seed).distinct().toList();
        Files.createDirectories(FOLDER);
        for (int i = 0; i < COUNT; i++) {
            String topic = topics.get(i % topics.size());
            long seed = seeds.get(i % seeds.size());
            for (Transcript transcript : transcripts) {
                if (transcript.topic().equals(topic) && transcript.seed() == seed) {
                    Path file = FOLDER.resolve("%02d-%s.md".formatted(i + 1, slug(topic)));
                    Files.writeString(file, markdown(transcript));
                    System.out.println(file);
                }
            }
        }
    }

    private static String slug(String topic) {
        return topic.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }

    static String markdown(Transcript transcript) {
        String table = transcript.table().stream().map(Speaker::name).collect(Collectors.joining(", "));
        StringBuilder text =
                new StringBuilder("# " + transcript.topic() + "\n\n" + table + "; seed " + transcript.seed() + "\n");
        for (Line line : transcript.lines()) {
            text.append("\n**")
                    .append(line.n())
                    .append(" ")
                    .append(line.speaker().name());
            text.append("**").append(line.isUsers() ? "" : about(line)).append("\n\n");
            text.append(readable(line.text(), transcript)).append("\n");
        }
        return text.toString();
    }

    private static String about(Line line) {
        String relations = line.citations().stream()
                .map(citation ->
                        citation.relation().name().toLowerCase(Locale.ROOT) + " " + citation.turn() + quoted(citation))
                .collect(Collectors.joining(", "));
        String move = line.move() == null ? "" : line.move().name().toLowerCase(Locale.ROOT);
        int words = Prose.words(Citations.without(line.text()));
        return " _" + move + (relations.isEmpty() ? "" : "; " + relations) + "; " + words + " words_";
    }

    private static String quoted(Citation citation) {
        return citation.quote() == null ? "" : " (“" + citation.quote() + "”)";
    }

    /** Markers as a reader would like them: [7 Dewey]. */
    private static String readable(String text, Transcript transcript) {
        String readable = text;
        for (int n : Citations.named(text)) {
            Line cited = transcript.line(n);
            String name = cited == null ? "?" : Names.forms(cited.speaker()).getLast();
            readable = readable.replace(Citations.marker(n), "[" + n + " " + name + "]");
        }
        return readable;
    }
}
