package dev.chatlab.persona;

/**
 * What is wrong at one place of a YAML file: line and column count from 1, {@code path} is a JSON pointer, {@code detail} a
 * sentence that says how to mend it.
 */
public record Finding(int line, int column, String path, String detail) {}
