package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A small character of nobody's, in good order, to be spoilt by tests in one place at a time. */
public record Draft(String text) {
    private static final String ADA = "/personas-own/ada.yaml";

    /** Without a finding of any kind. */
    public static Draft good() {
        try (InputStream in = Objects.requireNonNull(Draft.class.getResourceAsStream(ADA), ADA)) {
            return new Draft(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the first such text replaced; it must be there. */
    public Draft with(String from, String to) {
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return new Draft(text.substring(0, at) + to + text.substring(at + from.length()));
    }

    public Draft without(String part) {
        return with(part, "");
    }

    /** The line in which a text first stands, from 1. */
    public int line(String part) {
        assertThat(text).contains(part);
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
