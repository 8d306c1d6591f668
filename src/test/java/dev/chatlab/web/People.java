package dev.chatlab.web;

import dev.chatlab.persona.Manner;
import dev.chatlab.persona.Persona;
import java.util.List;
import java.util.Map;

/** Characters for tests, with as little to them as there can be. */
final class People {
    private People() {}

    static Persona persona(String id, String name, String... vocabulary) {
        return new Persona(
                id,
                "stock",
                "0123456789abcdef",
                name,
                Persona.Cast.THEORISTS,
                "1859–1952",
                "A line.",
                name,
                name + "'s",
                false,
                "",
                "amber",
                Map.of(),
                Map.of(),
                List.of(vocabulary),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Manner.FREE,
                List.of(),
                List.of(),
                Map.of());
    }
}
