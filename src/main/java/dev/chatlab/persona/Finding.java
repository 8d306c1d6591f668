package dev.chatlab.persona;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a YAML file: line and column count from 1, {@code path} is a JSON pointer, {@code detail} says
 * what is wrong and how to mend it; {@code suggestion} is the word that was probably meant in place of the one that stands
 * there. An error keeps the file from being used, advice does not.
 */
public record Finding(
        int line,
        int column,
        String path,
        String detail,
        Severity severity,
        @Nullable String suggestion) {
    /** An error. */
    public Finding(int line, int column, String path, String detail) {
        this(line, column, path, detail, Severity.ERROR, null);
    }

    Finding suggesting(@Nullable String word) {
        return new Finding(line, column, path, detail, severity, word);
    }

    /** How much depends on it. */
    public enum Severity {
        ERROR,
        ADVICE
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
