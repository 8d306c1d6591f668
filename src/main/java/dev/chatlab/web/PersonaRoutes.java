package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.web.DiscussionRoutes.Listed;
import io.vertx.core.Future;
import java.util.List;

/** The characters over HTTP: listed, one as JSON or as the YAML of its file, and its portrait. */
final class PersonaRoutes {
    private static final int PAGE = 50;
    private static final String PORTRAIT_LIFE = "max-age=86400";

    private final Bus bus;

    PersonaRoutes(Bus bus) {
        this.bus = bus;
    }

    void bind(Api api) {
        api.on("listPersonas", this::list);
        api.on("getPersona", this::get);
        api.on("getPortrait", this::portrait);
    }

    private Future<?> list(Call call) {
        PersonaMessage.All all = new PersonaMessage.All(call.user().id(), call.query("cast"), call.query("q"));
        return bus.ask(Bus.Address.PERSONAS, all)
                .compose(catalogue -> call.json(200, page(call, catalogue.personas())));
    }

    /** The cursor is the id of the last character shown. */
    private static Listed<PersonaJson.Card> page(Call call, List<Persona> personas) {
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
        return find(call).compose(found -> {
            call.rc().response().putHeader("Vary", "Origin, Accept").putHeader("ETag", etag(found.persona()));
            return call.accepts("yaml")
                    ? call.send(200, "application/yaml; charset=utf-8", found.yaml())
                    : call.json(200, PersonaJson.detail(found.persona()));
        });
    }

    private Future<?> portrait(Call call) {
        return find(call).compose(found -> {
            Persona persona = found.persona();
            String audience = persona.owner().equals(Bus.Address.STOCK) ? "public, " : "private, ";
            call.rc()
                    .response()
                    .putHeader("Cache-Control", audience + PORTRAIT_LIFE)
                    .putHeader("ETag", etag(persona));
            return etag(persona).equals(call.rc().request().getHeader("If-None-Match"))
                    ? call.rc().response().setStatusCode(304).end()
                    : call.send(200, "image/svg+xml; charset=utf-8", Portrait.of(persona));
        });
    }

    private Future<PersonaMessage.Found> find(Call call) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(call.userId(), call.path("persona")));
    }

    private static String etag(Persona persona) {
        return "\"" + persona.version() + "\"";
    }
}
