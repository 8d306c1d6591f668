package dev.chatlab.persona;

/**
 * What is wrong at one place of a YAML file: line and column count from 1, {@code path} is a JSON pointer, {@code detail} says
 * what is wrong and how to mend it. An error keeps the file from being used, advice does not.
 */
public record Finding(int line, int column, String path, String detail, Severity severity) {
    /** An error. */
    public Finding(int line, int column, String path, String detail) {
        this(line, column, path, detail, Severity.ERROR);
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
