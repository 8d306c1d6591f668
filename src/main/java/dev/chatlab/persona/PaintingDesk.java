package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.persona.PersonaMessage.Depict;
import dev.chatlab.persona.PersonaMessage.Efface;
import dev.chatlab.persona.PersonaMessage.LookAt;
import dev.chatlab.portrait.Picture;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Where pictures that people send for their characters are drawn anew and kept. */
final class PaintingDesk {
    private static final int VERSION_DIGITS = 12;

    private final Bus bus;
    private final Desk desk;

    PaintingDesk(Bus bus, Desk desk) {
        this.bus = bus;
        this.desk = desk;
    }

    Future<Done> depict(Depict depict) {
        return desk.read(() -> redrawn(depict))
                .compose(picture -> bus.ask(
                        Bus.Address.STORE,
                        new Manuscripts.Depict(depict.user(), depict.id(), picture.version(), picture.png())));
    }

    Future<Done> efface(Efface efface) {
        return bus.ask(Bus.Address.STORE, new Manuscripts.Efface(efface.user(), efface.id()));
    }

    Future<PersonaMessage.Picture> lookAt(LookAt look) {
        return bus.ask(Bus.Address.STORE, new Manuscripts.Look(look.user(), look.id()))
                .map(kept -> new PersonaMessage.Picture(kept.version(), kept.png()));
    }

    private static PersonaMessage.Picture redrawn(Depict depict) throws NoSuchAlgorithmException {
        try {
            byte[] png = Picture.square(Base64.getDecoder().decode(depict.picture()));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
            return new PersonaMessage.Picture(
                    HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS),
                    Base64.getEncoder().encodeToString(png));
        } catch (Picture.Unreadable e) {
            throw Failure.Invalid.field("", String.valueOf(e.getMessage()));
        }
    }
}
