package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.Profile;
import dev.chatlab.web.DiscussionRoutes.Listed;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters over HTTP: listed, and one as JSON or as the YAML of its file. */
final class PersonaRoutes {
    private static final int PAGE = 50;

    private final Bus bus;

    PersonaRoutes(Bus bus) {
        this.bus = bus;
    }

    void bind(Api api) {
        api.on("listPersonas", this::list);
        api.on("getPersona", this::get);
    }

    private Future<?> list(Call call) {
        PersonaMessage.Browse browse = new PersonaMessage.Browse(call.user().id(), call.query("cast"), call.query("q"));
        return bus.ask(Bus.Address.PERSONAS, browse).compose(listing -> call.json(200, page(call, listing.profiles())));
    }

    /** The cursor is the id of the last character shown. */
    private static Listed<PersonaJson.Card> page(Call call, List<Profile> personas) {
        int from = 0;
        String cursor = call.query("cursor");
        for (int i = 0; cursor != null && i < personas.size(); i++) {
            from = personas.get(i).id().equals(cursor) ? i + 1 : from;
        }
        int to = Math.min(personas.size(), from + call.query("limit", PAGE));
        List<PersonaJson.Card> cards =
                personas.subList(from, to).stream().map(PersonaJson::card).toList();
        return new Listed<>(cards, to < personas.size() ? personas.get(to - 1).id() : null);
    }

    private Future<?> get(Call call) {
        return find(call, call.query("version")).compose(found -> {
            call.rc().response().putHeader("Vary", "Origin, Accept").putHeader("ETag", etag(found.persona()));
            return call.accepts("yaml")
                    ? call.send(200, "application/yaml; charset=utf-8", found.yaml())
                    : call.json(200, PersonaJson.detail(found));
        });
    }

    private Future<PersonaMessage.Found> find(Call call, @Nullable String version) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(call.userId(), call.path("persona"), version));
    }

    static String etag(Persona persona) {
        return "\"" + persona.version() + "\"";
    }
}
