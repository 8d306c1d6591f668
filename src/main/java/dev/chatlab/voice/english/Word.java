package dev.chatlab.voice.english;

import java.util.Set;

/** A word or a mark of a text, where it stands there ({@code end} exclusive), and its part of speech. */
record Word(String text, String lower, int start, int end, Kind kind) {
    boolean is(Kind... kinds) {
        for (Kind one : kinds) {
            if (one == kind) {
                return true;
            }
        }
        return false;
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean in(Set<String> words) {
        return words.contains(lower);
    }

    Word as(Kind other) {
        return new Word(text, lower, start, end, other);
    }

    Word with(String other) {
        return new Word(other, Prose.lower(other), start, end, kind);
    }
}
