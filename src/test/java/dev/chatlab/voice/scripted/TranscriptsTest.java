package dev.chatlab.voice.scripted;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TranscriptsTest {
    @Test
    void three_discussions_are_printed_to_be_read() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/transcripts"));
        Files.writeString(
                folder.resolve("grading.md"),
                Table.normal("Should pupils be graded?", 1, "dewey", "montessori", "freire", "hooks")
                        .speak(9)
                        .say("But what about children whose parents cannot help at home?")
                        .speak(8)
                        .say("How would a teacher with thirty pupils find the time for that?")
                        .speak(7)
                        .say("Please wrap up now.")
                        .speak(4)
                        .print());
        Files.writeString(
                folder.resolve("zoos.md"),
                Table.normal("Is it right to keep animals in zoos?", 7, "piaget", "vygotsky", "hooks")
                        .speak(10)
                        .say("Do children really learn something from watching a tiger in a cage?")
                        .speak(14)
                        .print());
        Files.writeString(
                folder.resolve("phones.md"),
                Table.normal("Phones in class", 42, "montessori", "piaget", "vygotsky", "dewey", "freire")
                        .speak(12)
                        .say("My son is dyslexic and his phone reads to him.")
                        .speak(12)
                        .print());
    }
}
