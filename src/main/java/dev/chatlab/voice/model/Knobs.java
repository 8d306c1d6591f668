package dev.chatlab.voice.model;

/** What the operator's settings of a provider are called: of its key, its address and its models. */
public record Knobs(String key, String address, String models) {}
