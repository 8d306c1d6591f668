package dev.chatlab.transcript;

/** Who said a turn: a theorist (persona id) or a user (user id), with the name to show. */
public record Speaker(Kind kind, String id, String name) {
    /** Theorists take turns; users steer. */
    public enum Kind {
        THEORIST,
        USER
    }

    public boolean isUser() {
        return kind == Kind.USER;
    }
}
