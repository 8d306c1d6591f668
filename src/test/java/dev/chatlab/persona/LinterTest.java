package dev.chatlab.persona;

import static dev.chatlab.persona.Complaints.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule that keeps a file from being used, on a character that is good but for one place. */
class LinterTest {
    private static final Draft GOOD = Draft.good();

    @Test
    void a_good_character_has_no_findings() {
        assertThat(PersonaYaml.check(GOOD.text())).isEmpty();
    }

    @Test
    void an_unknown_key_is_told_with_what_was_meant() {
        assertError(GOOD.with("tagline:", "taglin: x\ntagline:"), "taglin:", "/taglin", "taglin", "mean tagline");
        assertError(GOOD.with("    aliases: [hand", "    a/b: c\n    aliases: [hand"), "a/b", "/ideas/0/a~1b", "a/b");
    }

    @Test
    void a_missing_key_is_told_with_what_belongs_there() {
        assertError(GOOD.without("name: Ada Loom\n"), "id: ada", "/name", "missing", "full name");
    }

    @Test
    void positions_name_issues_and_sides_that_the_cast_shares() {
        assertError(GOOD.with("issue: grading", "issue: gradings"), "gradings", "/positions/0/issue", "mean grading");
        assertError(GOOD.with("sub: general", "sub: weather"), "weather", "/positions/0/sub", "weather", "general");
    }

    @Test
    void themes_are_those_that_the_cast_shares() {
        assertError(GOOD.with("theme: error", "theme: errors"), "theme: errors", "/themes/0/theme", "mean error");
        assertError(GOOD.with("{work: 0.8", "{wrok: 0.8"), "{wrok", "/ideas/0/themes/wrok", "mean work");
    }

    @Test
    void grounds_are_ideas_of_the_same_file() {
        assertError(GOOD.with("grounds: [al1]", "grounds: [al9]"), "grounds:", "/positions/0/grounds/0", "al9");
    }

    @Test
    void colleagues_may_be_anybody_but_oneself() {
        assertThat(PersonaYaml.check(
                        GOOD.with("with: dewey", "with: somebody_of_mine").text()))
                .isEmpty();
        assertError(GOOD.with("with: dewey", "with: ada"), "with: ada", "/disputes/0/with", "itself");
        assertError(GOOD.with("with: dewey", "with: A Neighbour"), "A Neighbour", "/disputes/0/with", "lower-case");
    }

    @Test
    void nothing_is_given_twice() {
        Draft twice = GOOD.with("id: al2", "id: al1");
        assertError(twice, "id: al1\n    title: Mending", "/ideas/1/id", "al1", "second time");
        Draft both = GOOD.with("allies:\n", "allies:\n  - with: montessori\n");
        assertError(both, "with: montessori\n    about", "/allies/1", "montessori");
    }

    @Test
    void a_frame_has_its_slots() {
        assertError(
                GOOD.with("I give {who} this much, that {gist}", "I give this much, that {gist}"),
                "I give this much",
                "/frames/concede/0",
                "{who}",
                "{gist}");
        assertError(GOOD.with("This I can show", "This, {who}, I can show"), "This, {who}", "/frames/example/2");
    }

    @Test
    void a_topic_or_a_span_follows_a_preposition() {
        assertError(
                GOOD.with("hurry with {topic}", "hurry, for the {topic} is old"),
                "the {topic} is",
                "/frames/open/4",
                "preposition");
        assertError(
                GOOD.with("On {span} my", "Of course {span} my"),
                "Of course {span}",
                "/frames/answer/1",
                "preposition");
        assertError(GOOD.with("Ask of {topic} where", "Ask where"), "Ask where", "/ideas/0/applied/0", "once");
    }

    @Test
    void a_gist_follows_the_word_that_and_a_name_has_no_apostrophe() {
        assertError(
                GOOD.with("where {who} says that {gist}.", "where {who} says {gist}."),
                "says {gist}",
                "/frames/concede/3",
                "that");
        assertError(
                GOOD.with("from what {who} says, that", "from {who}'s word that"),
                "{who}'s",
                "/frames/build/1",
                "{whose}");
    }

    @Test
    void a_slot_that_nothing_fills_is_told() {
        assertError(GOOD.with("- Thread breaks", "- The {topic} thread breaks"), "The {topic}", "/ideas/0/because/0");
    }

    @Test
    void what_is_never_said_stands_in_no_text_and_no_frame() {
        assertError(
                GOOD.with("Come over to the frame", "At the end of the day, come over to the frame"),
                "At the end",
                "/frames/example/1",
                "at the end of the day",
                "never_say");
    }

    @Test
    void quotation_marks_are_told() {
        assertError(
                GOOD.with("Skill is a conversation", "Skill is a 'conversation'"),
                "'conversation'",
                "/ideas/0/claims/2",
                "Quotation marks");
    }

    @Test
    void a_control_character_is_told() {
        assertError(GOOD.with("name: Ada Loom", "name: \"Ada\\0Loom\""), "name:", "/name", "control character");
    }

    @Test
    void the_same_sentence_twice_is_an_error_even_inside_a_longer_text() {
        Draft twice = GOOD.with(
                "I keep a small sample of this.",
                "Look here. To mend a thing one must first find out how it was meant.");
        assertError(twice, "Look here.", "/frames/example/5", "line " + twice.line("- To mend a thing one must first"));
    }

    @Test
    void a_reading_of_a_living_person_is_named_so_and_never_says_i() {
        String living = GOOD.with("living: false", "living: true").text();
        List<Finding> findings = PersonaYaml.check(living);
        assertThat(findings).allMatch(Finding::isError);
        assertThat(findings)
                .anyMatch(f -> f.path().equals("/name") && f.detail().contains("A reading of"))
                .anyMatch(f -> f.path().equals("/ideas/0/limits/0")
                        && f.line() == GOOD.line("I grant that a lathe")
                        && f.detail().contains("does not say I"))
                .anyMatch(f -> f.path().equals("/bridges/0") && f.detail().contains("does not say My"));
    }
}
