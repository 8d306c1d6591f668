package dev.chatlab.bus;

/** Anything that may travel on the event bus: an immutable record, passed as the same object inside one process. */
public interface Message {}
