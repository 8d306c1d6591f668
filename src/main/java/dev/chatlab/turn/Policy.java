package dev.chatlab.turn;

/** How the next speaker is chosen; users pick one per discussion. */
public enum Policy {
    /** By bids: silence and something to reply count for a member, turns taken count against. */
    NATURAL,
    /** In the order of the seats. */
    ROUND,
    /** Everyone once since the user's last message. */
    ONCE,
    /** Only whom the user names. */
    MANUAL
}
