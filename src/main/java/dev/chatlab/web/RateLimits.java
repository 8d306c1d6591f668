package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.web.HttpSettings.Limits;
import java.time.Duration;

/** How often anyone may ask, counted for the whole process; each method counts once and throws {@code Limited} when it is too often. */
public final class RateLimits {
    private static final Duration RARELY = Duration.ofSeconds(10);

    private final Buckets users;
    private final Buckets addresses;
    private final Buckets guests;
    private final Buckets chats;
    private final Buckets sketches;
    private final Buckets tryouts;
    private final Buckets trials = new Buckets(RARELY);
    private final Buckets takeouts = new Buckets(RARELY);

    public RateLimits(Limits limits) {
        users = new Buckets(limits.user());
        addresses = new Buckets(limits.address());
        guests = new Buckets(limits.guests());
        chats = new Buckets(limits.chat());
        sketches = new Buckets(limits.sketches());
        tryouts = new Buckets(limits.chat());
    }

    /** One request or socket command of a user. */
    public void user(String id) {
        spend(users, id, "You are asking faster than this server allows.");
    }

    /** One request from an address. */
    void address(String address) {
        spend(addresses, address, "Too many requests come from your network.");
    }

    /** One new guest from an address. */
    void guest(String address) {
        spend(guests, address, "Too many new guests come from your network.");
    }

    /** One chat without an account. */
    void chat(String address) {
        spend(chats, address, "Too many questions come from your network.");
    }

    /** One portrait of a user's draft. */
    void sketch(String user) {
        spend(sketches, user, "You are asking for portraits faster than they can be drawn.");
    }

    /** One question to a user's draft. */
    void tryout(String user) {
        spend(tryouts, user, "You are asking your draft faster than it can think.");
    }

    /** One test of a voice by a user. */
    void trial(String user) {
        spend(trials, user, "A voice is tested once in ten seconds.");
    }

    /** One download of everything of a user's. */
    void takeout(String user) {
        spend(takeouts, user, "Everything of yours is packed once in ten seconds.");
    }

    private static void spend(Buckets buckets, String key, String detail) {
        int wait = buckets.spend(key);
        if (wait > 0) {
            throw new Failure.Limited(detail + " Wait " + wait + " s.", wait);
        }
    }
}
