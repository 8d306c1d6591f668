package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.web.HttpSettings.Limits;

/** How often anyone may ask, counted for the whole process; each method counts once and throws {@code Limited} when it is too often. */
public final class RateLimits {
    private final Buckets users;
    private final Buckets addresses;
    private final Buckets guests;
    private final Buckets chats;
    private final Buckets sketches;
    private final Buckets tryouts;

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

    private static void spend(Buckets buckets, String key, String detail) {
        int wait = buckets.spend(key);
        if (wait > 0) {
            throw new Failure.Limited(detail + " Wait " + wait + " s.", wait);
        }
    }
}
