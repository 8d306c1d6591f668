package dev.chatlab.web;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Honesty;
import dev.chatlab.voice.Outlook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a preview looks like outside: an item for each character, in the order asked for, and the notice that belongs to it. */
record PreviewJson(String topic, String notice, List<Item> items) {
    PreviewJson(String topic, List<Item> items) {
        this(topic, Honesty.PREVIEW, items);
    }

    /** A character's outlook; or, with {@code error} set, why there is none now. */
    record Item(
            String persona,
            String name,
            @Nullable String perspective,
            List<Outlook.Clash> clashes,
            List<Outlook.Ally> allies,
            @Nullable Provenance voice,
            @Nullable Problem error) {}

    static Item item(Persona persona, Outlook outlook) {
        return new Item(
                persona.id(),
                persona.name(),
                outlook.perspective(),
                outlook.clashes(),
                outlook.allies(),
                outlook.voice(),
                null);
    }

    static Item missing(Persona persona, Problem why) {
        return new Item(persona.id(), persona.name(), null, List.of(), List.of(), null, why);
    }
}
