package dev.chatlab;

import org.jspecify.annotations.Nullable;

/** A setting that stops the start: which one, and what is wrong with it. */
final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** {@code rule} begins with the setting's name. */
    BadSetting(@Nullable String rule) {
        super(rule);
    }

    BadSetting(String name, String why) {
        super(name + " " + why);
    }
}
