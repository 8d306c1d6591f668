package dev.chatlab.voice;

import dev.chatlab.transcript.Turn.Provenance;
import java.util.List;
import java.util.stream.Stream;

/** The voices that there are here, and which of them speaks where none is named; without keys or addresses, so that anyone may see it. */
public record Offered(String standard, List<Item> items) {
    /** Only the voice that is always there. */
    public static final Offered SCRIPTED = of(Provenance.SCRIPTED.provider(), List.of());

    public Offered {
        items = List.copyOf(items);
    }

    /** One voice: its id, a name for people, who provides it, the models it is made of in order, and whose words it says. */
    public record Item(String id, String label, String provider, List<String> models, boolean scripted, String notice) {
        public Item {
            models = List.copyOf(models);
        }

        /** Made by models. */
        public static Item model(String id, List<String> models) {
            return new Item(id, id + ": " + models.getFirst(), id, models, false, Honesty.of(List.of(id)));
        }
    }

    /** The scripted voice, then these. */
    public static Offered of(String standard, List<Item> models) {
        Item scripted = new Item(
                Provenance.SCRIPTED.provider(),
                "Scripted, no AI model",
                Provenance.SCRIPTED.provider(),
                List.of("scripted-1"),
                true,
                Honesty.SCRIPTED);
        return new Offered(
                standard, Stream.concat(Stream.of(scripted), models.stream()).toList());
    }

    public boolean has(String id) {
        return items.stream().anyMatch(item -> item.id().equals(id));
    }

    /** What to tell somebody who asked for one that is not there. */
    public String insteadOf(String id) {
        return "There is no voice " + id + " here; there are "
                + String.join(", ", items.stream().map(Item::id).toList()) + ".";
    }
}
