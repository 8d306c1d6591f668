package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Finding;
import dev.chatlab.persona.PersonaMessage;
import io.vertx.core.Future;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People's own characters over HTTP, as YAML: checked, created, revised and deleted. */
final class OwnPersonaRoutes {
    private static final Pattern ETAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final String ANY = "*";

    private final Bus bus;

    OwnPersonaRoutes(Bus bus) {
        this.bus = bus;
    }

    void bind(Api api) {
        api.on("checkPersona", this::check);
        api.on("createPersona", this::create);
        api.on("revisePersona", this::revise);
        api.on("deletePersona", this::delete);
    }

    /** What the linter says; valid is what has no errors. */
    private record Verdict(boolean valid, List<Finding> problems) {}

    private Future<?> check(Call call) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Check(call.yaml()))
                .compose(checked -> call.json(
                        200, new Verdict(checked.findings().stream().noneMatch(Finding::isError), checked.findings())));
    }

    private Future<?> create(Call call) {
        PersonaMessage.Create create = new PersonaMessage.Create(call.user().id(), call.key(), call.yaml());
        return bus.ask(Bus.Address.PERSONAS, create).compose(found -> {
            call.rc()
                    .response()
                    .putHeader("Location", "/api/v1/personas/" + found.persona().id());
            return show(call, 201, found);
        });
    }

    private Future<?> revise(Call call) {
        String wanted = call.rc().request().getHeader("If-Match");
        if (wanted == null) {
            throw new Refusal(
                    428,
                    "if_match_required",
                    "Send If-Match with the ETag of the version you changed, so that nobody's change is lost.");
        }
        PersonaMessage.Revise revise =
                new PersonaMessage.Revise(call.user().id(), call.path("persona"), versions(wanted), call.yaml());
        return bus.ask(Bus.Address.PERSONAS, revise).compose(found -> show(call, 200, found));
    }

    private Future<?> delete(Call call) {
        PersonaMessage.Delete delete = new PersonaMessage.Delete(
                call.user().id(),
                call.path("persona"),
                versions(call.rc().request().getHeader("If-Match")));
        return bus.ask(Bus.Address.PERSONAS, delete).compose(gone -> call.nothing());
    }

    private static Future<?> show(Call call, int status, PersonaMessage.Found found) {
        call.rc().response().putHeader("ETag", PersonaRoutes.etag(found.persona()));
        return call.json(status, PersonaJson.detail(found));
    }

    /** The versions that a header allows: none for any, and what no character has for what cannot be read. */
    private static List<String> versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return List.of();
        }
        List<String> strong = ETAG.matcher(ifMatch)
                .results()
                .filter(tag -> tag.group(1) == null)
                .map((MatchResult tag) -> tag.group(2))
                .toList();
        return strong.isEmpty() ? List.of("") : strong;
    }
}
