package dev.chatlab.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures that people send: whatever they are, what is shown is a small square PNG and nothing else. */
class PictureTest {
    private static final int RED = 0xc02020;
    private static final int BLUE = 0x2020c0;

    /** Left half red, right half blue. */
    private static byte[] halves(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 ? RED : BLUE);
            }
        }
        return encoded(format, image);
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage shown(byte[] sent) throws Exception {
        byte[] png = Picture.square(sent);
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Picture.SIDE);
        assertThat(image.getHeight()).isEqualTo(Picture.SIDE);
        return image;
    }

    private static void assertNear(BufferedImage image, int x, int y, int colour) {
        int rgb = image.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(Math.abs((rgb >> shift & 0xff) - (colour >> shift & 0xff)))
                    .as("%06x at %d,%d", rgb & 0xffffff, x, y)
                    .isLessThan(40);
        }
    }

    @Test
    void the_middle_of_a_picture_is_shown_whatever_its_size_and_kind() throws Exception {
        for (String format : List.of("png", "jpg")) {
            for (int[] size : new int[][] {{1, 1}, {3, 700}, {100, 90}, {800, 600}, {3_000, 2_000}}) {
                BufferedImage image = shown(halves(format, size[0], size[1]));
                if (size[0] >= 100) {
                    assertNear(image, 20, 128, RED);
                    assertNear(image, 235, 128, BLUE);
                }
            }
        }
    }

    @Test
    void nothing_that_was_hidden_in_a_picture_survives() throws Exception {
        byte[] jpeg = exif(halves("jpg", 300, 300), 1, "SECRET-PLACE");
        byte[] tail = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] sent = ByteBuffer.allocate(jpeg.length + tail.length)
                .put(jpeg)
                .put(tail)
                .array();
        assertThat(text(sent)).contains("SECRET-PLACE", "<script>");
        assertThat(text(Picture.square(sent))).doesNotContain("SECRET", "script", "Exif", "eXIf");
    }

    @Test
    void a_picture_is_shown_upright_as_the_camera_was_held() throws Exception {
        byte[] jpeg = halves("jpg", 400, 400);
        assertNear(shown(exif(jpeg, 3, "")), 20, 128, BLUE);
        BufferedImage right = shown(exif(jpeg, 6, ""));
        assertNear(right, 128, 20, RED);
        assertNear(right, 128, 235, BLUE);
        assertNear(shown(exif(jpeg, 8, "")), 128, 20, BLUE);
        assertNear(shown(exif(jpeg, 99, "")), 20, 128, RED);
    }

    @Test
    void what_is_transparent_is_shown_on_paper() throws Exception {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        assertNear(shown(encoded("png", clear)), 128, 128, 0xfbf8f1);
    }

    @Test
    void what_is_no_picture_or_a_damaged_one_is_refused_with_a_way_out() throws Exception {
        byte[] png = halves("png", 300, 300);
        List<byte[]> bad = List.of(
                new byte[0],
                "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8),
                encoded("gif", new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB)),
                Arrays.copyOf(png, 40));
        for (byte[] sent : bad) {
            assertThatThrownBy(() -> Picture.square(sent))
                    .isInstanceOf(Picture.Unreadable.class)
                    .hasMessageContaining("PNG");
        }
    }

    @Test
    void a_huge_picture_of_few_bytes_is_refused_before_it_is_unpacked() throws Exception {
        byte[] png = halves("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 2_000_000).putInt(20, 2_000_000);
        assertThatThrownBy(() -> Picture.square(png)).isInstanceOf(Picture.Unreadable.class);
    }

    @Test
    void a_spoilt_picture_is_read_or_refused_and_nothing_else() throws Exception {
        Random random = new Random(7);
        for (String format : List.of("png", "jpg")) {
            byte[] good = exif(halves(format, 60, 40), 6, "");
            for (int i = 0; i < 400; i++) {
                byte[] spoilt = good.clone();
                for (int k = random.nextInt(6); k >= 0; k--) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(Picture.square(spoilt)).isNotEmpty();
                } catch (Picture.Unreadable refused) {
                    assertThat(refused).hasMessageContaining(" ");
                }
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A JPEG with an Exif segment after its first marker; anything else as it is. */
    private static byte[] exif(byte[] file, int orientation, String note) {
        if ((file[0] & 0xff) != 0xff) {
            return file;
        }
        byte[] words = note.getBytes(StandardCharsets.UTF_8);
        int length = 2 + 6 + 8 + 2 + 12 + 4 + words.length;
        ByteBuffer out = ByteBuffer.allocate(file.length + 2 + length);
        out.put(file, 0, 2).putShort((short) 0xffe1).putShort((short) length);
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        out.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        out.putShort((short) orientation).putShort((short) 0).putInt(0);
        out.put(words).put(file, 2, file.length - 2);
        return out.array();
    }
}
