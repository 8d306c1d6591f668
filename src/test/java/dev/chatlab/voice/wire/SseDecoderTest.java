package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.voice.wire.Fault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SseDecoderTest {
    private static final String STREAM = "\uFEFF: hello\n\nevent: first\nid: 7\ndata: {\"a\": \"é 学び 🙂\"}\n\n"
            + "retry: 10\ndata\n\ndata:no blank\ndata:  two blanks\ndata:\ndata: last\nunknown: field\nnonsense\n\n"
            + "event: lonely\n\ndata: after\n\n\n\ndata: [DONE]\n\ndata: never ended";

    private static List<String> read(byte[]... pieces) {
        List<String> events = new ArrayList<>();
        SseDecoder decoder = new SseDecoder(
                (type, data, length) -> events.add(type + "|" + new String(data, 0, length, StandardCharsets.UTF_8)));
        for (byte[] piece : pieces) {
            decoder.feed(piece);
        }
        return events;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void events_are_read_as_the_standard_says() {
        assertThat(read(bytes(STREAM)))
                .containsExactly(
                        "first|{\"a\": \"é 学び 🙂\"}", "|", "|no blank\n two blanks\n\nlast", "|after", "|[DONE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_stream_reads_the_same_wherever_it_is_split(String lineEnd) {
        byte[] bytes = bytes(STREAM.replace("\n", lineEnd));
        List<String> whole = read(bytes(STREAM));
        assertThat(whole).hasSize(5);
        for (int one = 0; one <= bytes.length; one++) {
            byte[] head = Arrays.copyOf(bytes, one);
            assertThat(read(head, Arrays.copyOfRange(bytes, one, bytes.length))).isEqualTo(whole);
            for (int two = one; two <= bytes.length; two += 3) {
                byte[] middle = Arrays.copyOfRange(bytes, one, two);
                assertThat(read(head, middle, Arrays.copyOfRange(bytes, two, bytes.length)))
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 9", "3, 40"})
    void a_stream_of_mixed_line_ends_reads_the_same_in_random_pieces(long seed, int longest) {
        byte[] bytes = bytes(
                STREAM.replaceFirst("\n\n", "\r\n\r\n").replace("7\n", "7\r").replace("st\n\n", "st\r\r\n"));
        List<String> whole = read(bytes(STREAM));
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            List<byte[]> pieces = new ArrayList<>();
            for (int at = 0; at < bytes.length; ) {
                int next = Math.min(bytes.length, at + random.nextInt(longest + 1));
                pieces.add(Arrays.copyOfRange(bytes, at, next));
                at = next;
            }
            assertThat(read(pieces.toArray(byte[][]::new))).isEqualTo(whole);
        }
    }

    @Test
    void a_line_may_be_long_but_not_longer_than_256_kib() {
        String most = "data: " + "x".repeat(SseDecoder.LONGEST_LINE - 6);
        assertThat(read(bytes(most + "\n\n")))
                .singleElement()
                .satisfies(event -> assertThat(event).hasSize(SseDecoder.LONGEST_LINE - 5));
        for (byte[][] pieces :
                new byte[][][] {{bytes(most + "x\n\n")}, {bytes(most), bytes("x")}, {bytes(most), bytes("x\n")}}) {
            assertThatThrownBy(() -> read(pieces))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.fault().kind()).isEqualTo(Kind.TOO_LARGE));
        }
    }
}
