package dev.chatlab.portrait;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words a {@code portrait} block may use, by key; the first of each is what is drawn where none is given. */
public final class Vocabulary {
    public static final Map<String, List<String>> WORDS = words();

    private Vocabulary() {}

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        put(words, "object", Look.Thing.values());
        put(words, "face", Look.Face.values());
        put(words, "skin", Look.Skin.values());
        put(words, "age", Look.Age.values());
        put(words, "hair", Look.Hair.values());
        put(words, "hairColor", Look.HairColor.values());
        put(words, "headwear", Look.Headwear.values());
        put(words, "brows", Look.Brows.values());
        put(words, "nose", Look.Nose.values());
        put(words, "mouth", Look.Mouth.values());
        put(words, "beard", Look.Beard.values());
        put(words, "glasses", Look.Glasses.values());
        put(words, "collar", Look.Collar.values());
        put(words, "jewellery", Look.Jewellery.values());
        return Collections.unmodifiableMap(words);
    }

    private static void put(Map<String, List<String>> words, String key, Enum<?>[] choices) {
        words.put(key, Stream.of(choices).map(Look::word).toList());
    }
}
