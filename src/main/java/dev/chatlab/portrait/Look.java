package dev.chatlab.portrait;

import java.util.Locale;
import java.util.Map;

/** What a drawing shows, read from a character's {@code portrait} block; what the block does not say is plain. */
record Look(
        long seed,
        Thing object,
        Face face,
        Skin skin,
        Age age,
        Hair hair,
        HairColor hairColor,
        Headwear headwear,
        Brows brows,
        Nose nose,
        Mouth mouth,
        Beard beard,
        Glasses glasses,
        Collar collar,
        Jewellery jewellery) {
    /** What lenses are drawn as; people are none of it. */
    enum Thing {
        NONE,
        HAT,
        MAGNIFIER,
        HEART,
        UMBRELLA,
        SUN,
        SPROUT,
        HOURGLASS,
        BOOK
    }

    enum Face {
        OVAL,
        ROUND,
        LONG,
        SQUARE,
        HEART
    }

    enum Skin {
        LIGHT,
        TAN,
        BROWN,
        DARK
    }

    enum Age {
        MIDDLE,
        YOUNG,
        OLD
    }

    enum Hair {
        CROPPED,
        BALD,
        BALDING,
        RECEDING,
        COILY,
        AFRO,
        LOCS,
        BRAIDS,
        PARTED,
        SWEPT,
        FRINGE,
        WAVY,
        TOUSLED,
        CURLY,
        BOB,
        WAVES,
        LONG,
        BUN,
        UPDO,
        PINNED,
        TOPKNOT,
        WIG,
        COVERED
    }

    enum HairColor {
        BROWN,
        BLACK,
        AUBURN,
        BLOND,
        GREY,
        WHITE
    }

    enum Headwear {
        NONE,
        BERET,
        CAP,
        HAT,
        FUR,
        TURBAN,
        HEADSCARF,
        HEADWRAP,
        VEIL,
        GUAN,
        RIBBON
    }

    enum Brows {
        THIN,
        THICK,
        ARCHED,
        BUSHY
    }

    enum Nose {
        STRAIGHT,
        LONG,
        BROAD,
        SNUB,
        CURVED
    }

    enum Mouth {
        SOFT,
        SMILE,
        FULL,
        FIRM
    }

    enum Beard {
        NONE,
        STUBBLE,
        PENCIL,
        MOUSTACHE,
        WALRUS,
        GOATEE,
        VANDYKE,
        SHORT,
        FULL,
        CURLY,
        LONG,
        WISPY
    }

    enum Glasses {
        NONE,
        ROUND,
        SQUARE,
        HORN,
        RIMLESS,
        CATEYE,
        HALF
    }

    enum Collar {
        OPEN,
        TIE,
        BOWTIE,
        HIGH,
        ROUND,
        PULLOVER,
        STAND,
        LACE,
        JABOT,
        FICHU,
        SCARF,
        ROBE,
        CROSSED,
        TOGA,
        FUR,
        HABIT
    }

    enum Jewellery {
        NONE,
        EARRINGS,
        HOOPS,
        PEARLS,
        BEADS,
        BROOCH,
        PIN
    }

    /** As the block says; without one, someone made up from the name. */
    static Look of(Map<String, String> block, String name) {
        Seeded chance = new Seeded(Seeded.hash(name));
        Map<String, String> said = block.isEmpty() ? Somebody.madeUp(chance) : block;
        return new Look(
                seed(said.getOrDefault("seed", ""), name),
                read(said, "object", Thing.NONE),
                read(said, "face", Face.OVAL),
                read(said, "skin", Skin.LIGHT),
                read(said, "age", Age.MIDDLE),
                read(said, "hair", Hair.CROPPED),
                read(said, "hairColor", HairColor.BROWN),
                read(said, "headwear", Headwear.NONE),
                read(said, "brows", Brows.THIN),
                read(said, "nose", Nose.STRAIGHT),
                read(said, "mouth", Mouth.SOFT),
                read(said, "beard", Beard.NONE),
                read(said, "glasses", Glasses.NONE),
                read(said, "collar", Collar.OPEN),
                read(said, "jewellery", Jewellery.NONE));
    }

    private static long seed(String given, String name) {
        return given.matches("-?\\d{1,18}") ? Long.parseLong(given) : Seeded.hash(name);
    }

    private static <T extends Enum<T>> T read(Map<String, String> block, String key, T plain) {
        String value = block.getOrDefault(key, "");
        for (T choice : plain.getDeclaringClass().getEnumConstants()) {
            if (word(choice).equals(value)) {
                return choice;
            }
        }
        return plain;
    }

    /** A choice as it is written in a block. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
