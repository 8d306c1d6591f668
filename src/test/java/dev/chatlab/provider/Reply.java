package dev.chatlab.provider;

/** What the scripted provider says. */
final class Reply {
    private Reply() {}

    static String to(Asked asked) {
        return "We learn what we do, and we keep what we can use.";
    }
}
