package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTest {
    @Test
    void what_somebody_owns_keeps_its_article_and_what_others_are_let_do_is_named_by_the_deed() {
        assertThat(Table.TOPICS
                        .of("Should a village have its own swimming pool?")
                        .phrases())
                .contains("having a swimming pool")
                .doesNotContain("having swimming pool", "swimming pool");
        assertThat(Table.TOPICS
                        .of("Should museums let visitors touch the exhibits?")
                        .phrases())
                .contains("touching the exhibits")
                .doesNotContain("visitors touch");
    }

    @Test
    void what_is_done_to_one_of_many_is_not_named_by_that_one_alone() {
        assertThat(Table.TOPICS.of("Is it ok to lie to a dying friend?").shortPhrases())
                .containsExactly("lying to a dying friend");
    }

    @Test
    void a_long_deed_is_named_by_the_deed_and_not_by_its_circumstances() {
        assertThat(Table.TOPICS
                        .of("Should we have children at all in a burning world?")
                        .shortPhrases())
                .containsExactly("having children");
    }

    @Test
    void a_side_that_needs_an_article_is_not_named_without_the_other() {
        assertThat(Table.TOPICS.of("remote work vs office").phrases())
                .contains("remote work and office")
                .doesNotContain("office");
    }

    @Test
    void the_ones_and_the_difference_name_nothing_by_themselves() {
        assertThat(Table.TOPICS
                        .of("What about the ones who have good marks anyway?")
                        .phrases())
                .doesNotContain("the ones");
        assertThat(Table.TOPICS
                        .of("What is the difference between a tool and an artist?")
                        .phrases())
                .doesNotContain("the difference");
    }

    @Test
    void a_verb_does_not_make_a_topic_of_an_issue_that_has_its_noun() {
        assertThat(Table.TOPICS.of("Should we build nuclear plants?").issue().id())
                .isEqualTo("climate");
        assertThat(Table.TOPICS.of("How do I win an argument?").issue()).isNull();
    }
}
