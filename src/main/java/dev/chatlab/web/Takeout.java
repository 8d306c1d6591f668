package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.export.Exporter;
import dev.chatlab.export.FileName;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.Profile;
import dev.chatlab.portrait.Portrait;
import dev.chatlab.summary.Summary;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything of one user's: each discussion as Markdown and JSON, each own character as YAML with its picture, and an index. */
final class Takeout {
    private static final int PAGE = 200;
    private static final int SHORT_ID = 8;

    private final Bus bus;
    private final String user;
    private final Telling telling;

    Takeout(Bus bus, String user) {
        this.bus = bus;
        this.user = user;
        telling = new Telling(bus, user);
    }

    /** What there is to pack. */
    record Found(List<Talk> talks, List<Profile> characters) {}

    /** A discussion to pack, and the name of its files. */
    record Talk(String id, String title, int turns, boolean archived, String file) {
        static Talk of(View view) {
            LocalDate day = LocalDate.ofInstant(view.createdAt(), ZoneOffset.UTC);
            String file =
                    day + "-" + FileName.of(view.title()) + "-" + view.id().substring(0, SHORT_ID);
            return new Talk(view.id(), view.title(), view.turnCount(), view.archived(), file);
        }

        String line() {
            return "- " + title.replaceAll("\\s+", " ") + " (" + turns + (turns == 1 ? " turn" : " turns")
                    + (archived ? ", archived" : "") + ")\n  discussions/" + file + ".md\n";
        }
    }

    Future<Found> look() {
        List<Talk> talks = new ArrayList<>();
        return shelf(false, null, talks)
                .compose(_ -> shelf(true, null, talks))
                .compose(_ -> bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Browse(user, "own", null)))
                .map(own -> new Found(List.copyOf(talks), own.profiles()));
    }

    private Future<Void> shelf(boolean archived, @Nullable String cursor, List<Talk> talks) {
        return bus.ask(Bus.Address.STORE, new Shelf.Find(user, archived, cursor, PAGE))
                .compose(page -> {
                    page.discussions().forEach(view -> talks.add(Talk.of(view)));
                    return page.cursor() == null ? Future.succeededFuture() : shelf(archived, page.cursor(), talks);
                });
    }

    Future<Void> pack(Found found, ZipStream zip) {
        return zip.file("README.txt", index(found).getBytes(StandardCharsets.UTF_8))
                .compose(_ -> each(found.talks(), talk -> unlessGone(pack(talk, zip))))
                .compose(_ -> each(found.characters(), one -> unlessGone(pack(one, zip))))
                .compose(_ -> zip.end());
    }

    private static String index(Found found) {
        StringBuilder text = new StringBuilder(
                "Everything of yours in ChatLab, packed on "
                        + LocalDate.now(ZoneOffset.UTC) + ".\n\n"
                        + "discussions/  each as Markdown (.md), to be read, and as JSON (.json), whole, for programs\n"
                        + "characters/   those you wrote, as YAML (.yaml), each with its picture\n\n"
                        + "What you had deleted is not among them. A character's file can be handed in again under Personas.\n");
        text.append("\nDiscussions: ").append(found.talks().size()).append('\n');
        found.talks().forEach(talk -> text.append(talk.line()));
        text.append("\nCharacters: ").append(found.characters().size()).append('\n');
        found.characters()
                .forEach(one -> text.append("- ")
                        .append(one.name())
                        .append("\n  characters/")
                        .append(one.id())
                        .append(".yaml\n"));
        return text.toString();
    }

    private Future<Void> pack(Talk talk, ZipStream zip) {
        return bus.ask(Bus.Address.STORE, new Shelf.Get(user, talk.id()))
                .compose(view -> telling.summary(talk.id())
                        .compose(summary -> write(talk, view, summary.orElse(null), Exporter.of("md"), zip)
                                .compose(_ -> write(talk, view, summary.orElse(null), Exporter.of("json"), zip))));
    }

    private Future<Void> write(Talk talk, View view, @Nullable Summary summary, Exporter exporter, ZipStream zip) {
        return zip.begin("discussions/" + talk.file() + "." + exporter.extension())
                .compose(_ -> telling.tell(view, summary, exporter, zip::add));
    }

    private Future<Void> pack(Profile character, ZipStream zip) {
        String name = "characters/" + character.id();
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, character.id()))
                .compose(found -> zip.file(name + ".yaml", found.yaml().getBytes(StandardCharsets.UTF_8))
                        .compose(_ -> found.picture() == null
                                ? zip.file(name + ".svg", drawn(found.persona()))
                                : bus.ask(Bus.Address.PERSONAS, new PersonaMessage.LookAt(user, character.id()))
                                        .compose(picture -> zip.file(
                                                name + ".png",
                                                Base64.getDecoder().decode(picture.png())))));
    }

    private static byte[] drawn(Persona persona) {
        return Portrait.draw(persona.name(), persona.color(), persona.portrait())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What was deleted while the rest was packed is left out. */
    private static Future<Void> unlessGone(Future<Void> packed) {
        return packed.recover(
                error -> error instanceof Failure.NotFound ? Future.succeededFuture() : Future.failedFuture(error));
    }

    /** One after the other, however many there are. */
    private static <T> Future<Void> each(List<T> items, Function<T, Future<Void>> step) {
        Promise<Void> done = Promise.promise();
        next(items.iterator(), step, done);
        return done.future();
    }

    private static <T> void next(Iterator<T> items, Function<T, Future<Void>> step, Promise<Void> done) {
        if (items.hasNext()) {
            step.apply(items.next()).onComplete(_ -> next(items, step, done), done::fail);
        } else {
            done.complete();
        }
    }
}
