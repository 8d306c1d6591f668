package dev.chatlab.auth;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import org.jspecify.annotations.Nullable;

/** What identity, at {@code auth}, understands. Tokens and tickets are opaque words that only their holder knows. */
public sealed interface AuthMessage extends Message {
    /** A new guest with a session of its own. */
    record Guest() implements AuthMessage, Ask<Session> {}

    /** A new access token for the holder of a refresh token, which is exchanged; {@code Unauthorized} if it no longer holds. */
    record Refresh(String refreshToken) implements AuthMessage, Ask<Session> {
        @Override
        public String toString() {
            return "Refresh[…]";
        }
    }

    /** Ends a session; without a token there is nothing to end. */
    record Logout(@Nullable String refreshToken) implements AuthMessage, Ask<Done> {
        @Override
        public String toString() {
            return "Logout[…]";
        }
    }

    /** A ticket by which its holder opens one socket within 30 s. */
    record IssueTicket(String user) implements AuthMessage, Ask<Ticket> {}

    /** Uses a ticket up; {@code Unauthorized} if it is unknown, used or too old. */
    record RedeemTicket(String ticket) implements AuthMessage, Ask<Person> {
        @Override
        public String toString() {
            return "RedeemTicket[…]";
        }
    }

    /** Somebody known: {@code id} never changes, {@code name} is what others see. */
    record Person(String id, String name, boolean guest) implements Message {}

    /** A session just granted; {@code expiresIn} is the access token's life in seconds. */
    record Session(String accessToken, long expiresIn, Person user, String refreshToken) implements Message {
        @Override
        public String toString() {
            return "Session[" + user.id() + "]";
        }
    }

    /** A ticket just issued. */
    record Ticket(String ticket) implements Message {
        @Override
        public String toString() {
            return "Ticket[…]";
        }
    }
}
