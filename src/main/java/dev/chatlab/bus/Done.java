package dev.chatlab.bus;

/** The reply to an {@link Ask} that has nothing to tell but that it was carried out. */
public record Done() implements Message {
    public static final Done DONE = new Done();
}
