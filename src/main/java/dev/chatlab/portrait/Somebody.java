package dev.chatlab.portrait;

import java.util.HashMap;
import java.util.Map;

/** Makes up a face for a character whose file does not describe one. */
final class Somebody {
    private static final Look.Hair[] HAIR = {
        Look.Hair.CROPPED, Look.Hair.PARTED, Look.Hair.SWEPT, Look.Hair.WAVY, Look.Hair.CURLY, Look.Hair.BOB,
        Look.Hair.WAVES, Look.Hair.BUN, Look.Hair.AFRO, Look.Hair.RECEDING, Look.Hair.FRINGE, Look.Hair.LONG
    };
    private static final Look.Collar[] COLLARS = {
        Look.Collar.OPEN,
        Look.Collar.HIGH,
        Look.Collar.ROUND,
        Look.Collar.PULLOVER,
        Look.Collar.STAND,
        Look.Collar.SCARF
    };
    private static final Look.Glasses[] GLASSES = {
        Look.Glasses.NONE, Look.Glasses.NONE, Look.Glasses.ROUND, Look.Glasses.SQUARE, Look.Glasses.HORN
    };

    private Somebody() {}

    static Map<String, String> madeUp(Seeded chance) {
        Map<String, String> block = new HashMap<>();
        put(block, "face", chance.pick(Look.Face.values()));
        put(block, "skin", chance.pick(Look.Skin.values()));
        put(block, "hair", chance.pick(HAIR));
        put(block, "hairColor", chance.pick(Look.HairColor.values()));
        put(block, "brows", chance.pick(Look.Brows.values()));
        put(block, "nose", chance.pick(Look.Nose.values()));
        put(block, "mouth", chance.pick(Look.Mouth.values()));
        put(block, "glasses", chance.pick(GLASSES));
        put(block, "collar", chance.pick(COLLARS));
        return block;
    }

    private static void put(Map<String, String> block, String key, Enum<?> choice) {
        block.put(key, Look.word(choice));
    }
}
