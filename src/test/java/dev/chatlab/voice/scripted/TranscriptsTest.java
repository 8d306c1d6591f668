package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints whole discussions to {@code target/transcripts}, to be read: no measure tells whether they are worth it. */
class TranscriptsTest {
    @Test
    void a_discussion_of_an_issue_with_two_questions_and_a_close() throws IOException {
        Table table = Table.normal("Should pupils be graded?", 1, "dewey", "montessori", "freire", "hooks")
                .speak(9)
                .say("But what about children whose parents cannot help at home?")
                .speak(8)
                .say("How would a teacher with thirty pupils find the time for that?")
                .speak(7)
                .say("Please wrap up now.")
                .speak(4);
        print("grading", table, 31);
    }

    @Test
    void a_discussion_on_ground_where_nobody_has_written() throws IOException {
        Table table = Table.normal("Is it right to keep animals in zoos?", 7, "piaget", "vygotsky", "hooks")
                .speak(10)
                .say("Do children really learn something from watching a tiger in a cage?")
                .speak(14);
        print("zoos", table, 25);
    }

    @Test
    void a_discussion_at_a_full_table_with_a_remark_that_is_no_question() throws IOException {
        Table table = Table.normal(
                        "Phones in class", 42, "montessori", "piaget", "vygotsky", "dewey", "freire", "hooks")
                .speak(12)
                .say("My son is dyslexic and his phone reads to him.")
                .speak(12);
        print("phones", table, 25);
    }

    private static void print(String name, Table table, int turns) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/transcripts"));
        Files.writeString(folder.resolve(name + ".md"), table.print());
        List<String> texts = table.turns().stream().map(Turn::text).distinct().toList();
        assertThat(texts).hasSize(turns).noneMatch(String::isBlank);
    }
}
