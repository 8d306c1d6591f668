package dev.chatlab.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPhraseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Should pupils be graded?|whether pupils should be graded",
                "Should cities ban cars?|whether cities should ban cars",
                "Is it right to keep animals in zoos?|whether it is right to keep animals in zoos",
                "Do exams measure intelligence?|whether exams measure intelligence",
                "Does homework help pupils?|whether homework helps pupils",
                "Should public transport be free?|whether public transport should be free",
                "Should the state fund private schools?|whether the state should fund private schools",
                "Should teachers test what pupils learn?|whether teachers should test what pupils learn",
                "Is standardised testing fair?|whether standardised testing is fair",
                "Is democracy possible without education?|whether democracy is possible without education",
                "Are video games harmful to children?|whether video games are harmful to children",
                "Shouldn't schools teach cooking?|whether schools should not teach cooking",
                "Can creativity be taught?|whether creativity can be taught",
                "What makes a good teacher?|what makes a good teacher",
                "How should schools teach history?|how schools should teach history",
                "What should children learn first?|what children should learn first",
                "Who should decide what is taught?|who should decide what is taught",
                "What is the purpose of education?|the purpose of education",
                "Why do children lie?|why children lie",
                "AI in the classroom|AI in the classroom",
                "The future of universities|the future of universities",
                "Shakespeare in schools|Shakespeare in schools",
                "Homework|homework",
                "Debate: Grades do more harm than good.|the claim that grades do more harm than good",
                "What about children who cannot read?|children who cannot read",
                "Must we vote at sixteen?|whether we must vote at sixteen",
                "Do you think that phones belong in class?|whether phones belong in class"
            })
    void a_topic_becomes_a_phrase_that_can_follow_a_preposition(String topic, String phrase) {
        assertThat(TopicPhrase.of(topic)).isEqualTo(phrase);
    }
}
