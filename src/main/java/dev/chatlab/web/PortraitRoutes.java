package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.PersonaMessage.Found;
import dev.chatlab.portrait.Portrait;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How characters look, over HTTP: drawn from their files, or as the picture that somebody gave a character of their own. */
final class PortraitRoutes {
    private static final String LIFE = "max-age=86400";
    private static final int TAG_BYTES = 8;

    private final Bus bus;

    PortraitRoutes(Bus bus) {
        this.bus = bus;
    }

    void bind(Api api) {
        api.on("getPortrait", this::drawn);
        api.on("getLikeness", this::likeness);
        api.on("setLikeness", this::depict);
        api.on("deleteLikeness", this::efface);
    }

    /** A character that is gone still has the face of the version asked for. */
    private Future<?> drawn(Call call) {
        String version = call.query("v");
        Future<Found> wanted =
                find(call, null).recover(error -> version == null ? Future.failedFuture(error) : find(call, version));
        return wanted.compose(found -> {
            Persona persona = found.persona();
            Buffer svg = Buffer.buffer(Portrait.draw(persona.name(), persona.color(), persona.portrait()));
            boolean stock = persona.owner().equals(Bus.Address.STOCK);
            return show(call, stock ? "public" : "private", "image/svg+xml; charset=utf-8", svg);
        });
    }

    /** The picture, or the drawn portrait of a character that was given none. */
    private Future<?> likeness(Call call) {
        return call.userId().isEmpty()
                ? drawn(call)
                : bus.ask(Bus.Address.PERSONAS, new PersonaMessage.LookAt(call.userId(), call.path("persona")))
                        .transform(looked -> {
                            if (looked.failed()) {
                                return looked.cause() instanceof Failure.NotFound
                                        ? drawn(call).mapEmpty()
                                        : Future.failedFuture(looked.cause());
                            }
                            byte[] png =
                                    Base64.getDecoder().decode(looked.result().png());
                            return show(call, "private", "image/png", Buffer.buffer(png));
                        });
    }

    private Future<?> depict(Call call) {
        String picture = Base64.getEncoder().encodeToString(call.bytes());
        return bus.ask(
                        Bus.Address.PERSONAS,
                        new PersonaMessage.Depict(call.user().id(), call.path("persona"), picture))
                .compose(found -> call.json(200, PersonaJson.detail(found)));
    }

    private Future<?> efface(Call call) {
        return bus.ask(
                        Bus.Address.PERSONAS,
                        new PersonaMessage.Efface(call.user().id(), call.path("persona")))
                .compose(gone -> call.nothing());
    }

    private Future<Found> find(Call call, @Nullable String version) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(call.userId(), call.path("persona"), version));
    }

    private static Future<Void> show(Call call, String audience, String type, Buffer picture) {
        String tag = tag(picture.getBytes());
        HttpServerResponse response = call.rc().response();
        response.putHeader("Cache-Control", audience + ", " + LIFE).putHeader("ETag", tag);
        return tag.equals(call.rc().request().getHeader("If-None-Match"))
                ? response.setStatusCode(304).end()
                : response.putHeader("Content-Type", type).end(picture);
    }

    private static String tag(byte[] picture) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(picture);
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
