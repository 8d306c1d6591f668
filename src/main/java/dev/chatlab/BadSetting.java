package dev.chatlab;

/** A setting that stops the start: which one, and what is wrong with it. */
final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadSetting(String name, String why) {
        super(name + " " + why);
    }
}
