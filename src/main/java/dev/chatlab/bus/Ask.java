package dev.chatlab.bus;

/**
 * A message that expects exactly one reply of type {@code R}, or a {@link Failure}.
 *
 * @param <R> the reply
 */
public interface Ask<R extends Message> extends Message {}
