package dev.chatlab.turn;

import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn.Choice;

/** Who speaks next, always a member, and why. */
public record Chosen(String speaker, Choice choice) implements Message {}
