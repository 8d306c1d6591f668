package dev.chatlab.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Persona;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every portrait is, whatever its block holds: well-formed, titled, small, without anything that runs or loads. */
class PortraitTest {
    private static final int MOST_BYTES = 12_000;
    private static final List<String> COLOURS = List.of(
            "brick", "amber", "olive", "fern", "teal", "azure", "violet", "berry", "ink", "#123456", "\"/><script>");

    private static Document assertSafe(String svg, String name) throws Exception {
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(name);
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isIn("svg", "title", "g", "path", "clipPath");
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                String attribute = element.getAttributes().item(j).getNodeName();
                assertThat(attribute).doesNotStartWith("on").isNotIn("href", "xlink:href", "style");
            }
        }
        assertThat(svg).doesNotContain("NaN", "Infinity");
        return document;
    }

    @Test
    void the_portraits_of_the_cast_are_well_formed_small_and_titled() throws Exception {
        for (Persona persona : StockPortraits.cast()) {
            assertSafe(StockPortraits.draw(persona), persona.name());
        }
    }

    @Test
    void every_word_can_be_drawn_and_shows() throws Exception {
        Map<String, String> plain = Map.of("seed", "7", "hair", "bald");
        for (Map.Entry<String, List<String>> key : Vocabulary.WORDS.entrySet()) {
            Map<String, String> seen = new HashMap<>();
            for (String word : key.getValue()) {
                Map<String, String> block = new HashMap<>(plain);
                if (key.getKey().equals("hairColor")) {
                    block.put("hair", "wavy");
                }
                block.put(key.getKey(), word);
                String svg = Portrait.draw("Ada", "teal", block).replaceAll("d[0-9a-f]{1,8}(?=[\")])", "");
                assertSafe(svg, "Ada");
                String twin = seen.put(svg, word);
                boolean covered = key.getKey().equals("hair") && (word.equals("covered") || "covered".equals(twin));
                assertThat(twin == null || covered)
                        .as("%s: %s looks as %s", key.getKey(), word, twin)
                        .isTrue();
            }
        }
    }

    @Test
    void odd_blocks_names_and_colours_are_drawn_all_the_same() throws Exception {
        Random random = new Random(36);
        List<String> odd = List.of("", " ", "<b>", "\"", "NONE", "Full", "ΩΩ", "1e309", "\u0000", "covered ", "\ud83d");
        List<String> keys = List.copyOf(Vocabulary.WORDS.keySet());
        for (int i = 0; i < 3_000; i++) {
            Map<String, String> block = new HashMap<>();
            for (int k = random.nextInt(keys.size() + 1); k > 0; k--) {
                String key = keys.get(random.nextInt(keys.size()));
                List<String> words = random.nextInt(4) == 0 ? odd : Vocabulary.WORDS.get(key);
                block.put(key, words.get(random.nextInt(words.size())));
            }
            if (random.nextInt(3) > 0) {
                block.put("seed", random.nextInt(4) == 0 ? "x" : Long.toString(random.nextLong() / 10));
            }
            String svg = Portrait.draw("Ada & <Bea> \"C\"", COLOURS.get(random.nextInt(COLOURS.size())), block);
            assertSafe(svg, "Ada & <Bea> \"C\"");
        }
    }

    @Test
    void a_name_that_xml_cannot_hold_is_titled_without_what_it_cannot() throws Exception {
        assertSafe(Portrait.draw("A\u0000\ud83d\ufffeda 🙂", "teal", Map.of()), "Ada 🙂");
    }

    @Test
    void a_character_without_a_block_is_made_up_from_its_name_always_the_same() {
        String ada = Portrait.draw("Ada", "teal", Map.of());
        assertThat(Portrait.draw("Ada", "teal", Map.of())).isEqualTo(ada);
        List<String> names = List.of("Bea", "Cleo", "Dora", "Emil", "Faruk", "Gao", "Hana", "Ines");
        assertThat(names.stream()
                        .map(name -> Look.of(Map.of(), name))
                        .map(look -> look.hair() + "/" + look.face() + "/" + look.collar())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void a_word_that_is_not_known_is_drawn_as_the_plain_one() {
        Map<String, String> said = Map.of("seed", "3", "hair", "parted", "beard", "sideburns");
        Map<String, String> plain = Map.of("seed", "3", "hair", "parted", "beard", "none");
        assertThat(Look.of(said, "Ada")).isEqualTo(Look.of(plain, "Ada"));
    }

    @Test
    void the_place_and_its_way_of_writing_numbers_change_nothing() throws IOException {
        Locale here = Locale.getDefault();
        Persona somebody = StockPortraits.cast().getFirst();
        String before = StockPortraits.draw(somebody);
        try {
            for (String place : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(place));
                assertThat(StockPortraits.draw(somebody)).isEqualTo(before);
            }
        } finally {
            Locale.setDefault(here);
        }
    }
}
