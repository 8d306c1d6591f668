package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Persona.Cast;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What lists show of a character, without its notes. Whatever its file says, {@code cast} is {@code OWN} for people's own. */
public record Profile(
        String id,
        String owner,
        String version,
        String name,
        Cast cast,
        String dates,
        String tagline,
        String shortName,
        String color,
        String lens,
        List<String> vocabulary,
        @Nullable String picture) {
    public Profile {
        vocabulary = List.copyOf(vocabulary);
    }

    /** With a picture of one's own, known by its hash, or with the drawn portrait. */
    public Profile with(@Nullable String newPicture) {
        return new Profile(
                id, owner, version, name, cast, dates, tagline, shortName, color, lens, vocabulary, newPicture);
    }

    public static Profile of(Persona p) {
        return new Profile(
                p.id(),
                p.owner(),
                p.version(),
                p.name(),
                p.owner().equals(Bus.Address.STOCK) ? p.cast() : Cast.OWN,
                p.dates(),
                p.tagline(),
                p.shortName(),
                p.color(),
                p.lens(),
                p.vocabulary(),
                null);
    }

    /** Whether it comes with ChatLab. */
    public boolean builtin() {
        return owner.equals(Bus.Address.STOCK);
    }

    /** Whether these words, in lower case, stand in it. */
    boolean matches(String words) {
        String text = String.join(" ", name, tagline, lens, dates, String.join(" ", vocabulary));
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}
