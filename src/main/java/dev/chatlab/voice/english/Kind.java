package dev.chatlab.voice.english;

/** The parts of speech that matter for taking a sentence apart. */
enum Kind {
    DETERMINER,
    POSSESSIVE,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    AUXILIARY,
    NOT,
    ADVERB,
    QUESTION,
    TO,
    NUMBER,
    ADJECTIVE,
    NOUN,
    VERB,
    ING,
    PARTICIPLE,
    MARK
}
