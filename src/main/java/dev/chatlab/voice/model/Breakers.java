package dev.chatlab.voice.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A breaker for each origin, shared by every model behind it and every turn on this node. */
public final class Breakers {
    private final Map<String, Breaker> byOrigin = new ConcurrentHashMap<>();

    Breaker of(Candidate candidate) {
        return byOrigin.computeIfAbsent(candidate.origin(), origin -> new Breaker());
    }
}
