package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Move;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PersonaYamlTest {
    private static final String FREIRE = Cast.text("theorists/freire.yaml");

    private static List<Finding> findings(String yaml) {
        PersonaYaml.Reading reading = PersonaYaml.read("u1", "own.yaml", yaml);
        assertThat(reading.persona() == null).isEqualTo(!reading.findings().isEmpty());
        return reading.findings();
    }

    private static int lineOf(String yaml, String text) {
        return (int) yaml.substring(0, yaml.indexOf(text)).lines().count() + (yaml.startsWith(text) ? 1 : 0);
    }

    @Test
    void the_stock_cast_is_in_order() {
        for (String id : Cast.IDS) {
            String source = Cast.source(id);
            assertThat(PersonaYaml.read("stock", source, Cast.text(source)).findings())
                    .as(source)
                    .isEmpty();
        }
    }

    @Test
    void every_part_of_a_file_is_in_the_persona() {
        Persona hooks = Cast.find("hooks");
        assertThat(hooks.name()).isEqualTo("bell hooks");
        assertThat(hooks.possessive()).isEqualTo("hooks'");
        assertThat(hooks.cast()).isEqualTo(Persona.Cast.THEORISTS);
        assertThat(hooks.axes()).hasSize(6);
        assertThat(hooks.portrait()).containsKey("face");
        assertThat(hooks.frames().keySet()).containsExactlyInAnyOrder(Move.values());
        assertThat(hooks.frames().values()).allMatch(frames -> frames.size() >= 5);
        assertThat(hooks.themes()).hasSizeGreaterThanOrEqualTo(18);
        assertThat(hooks.approaches().values()).hasSize(10).allMatch(sentences -> sentences.size() >= 3);
        assertThat(hooks.disputes()).anyMatch(Persona.Dispute::documented).anyMatch(dispute -> !dispute.documented());
        assertThat(hooks.ideas()).allSatisfy(idea -> assertThat(idea.claims()).hasSize(3));
        assertThat(hooks.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void one_changed_letter_is_another_version() {
        assertThat(PersonaYaml.version(FREIRE)).isNotEqualTo(PersonaYaml.version(FREIRE + " "));
    }

    @Test
    void an_unknown_key_is_told_with_line_column_and_path() {
        String yaml = FREIRE.replace("tagline:", "motto: Go on\ntagline:");
        assertThat(findings(yaml)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(lineOf(yaml, "motto:") + 1);
            assertThat(finding.column()).isEqualTo(1);
            assertThat(finding.path()).isEqualTo("/motto");
            assertThat(finding.detail()).contains("motto");
        });
    }

    @Test
    void a_missing_key_a_wrong_type_and_a_value_out_of_range_are_all_told() {
        String yaml = FREIRE.replaceFirst("(?m)^name: .*\n", "")
                .replace("living: false", "living: perhaps")
                .replaceFirst("stance: -0.6", "stance: -6");
        assertThat(findings(yaml)).extracting(Finding::path).containsExactly("/name", "/living", "/positions/0/stance");
    }

    @Test
    void a_ground_that_is_no_idea_and_an_idea_id_used_twice_are_told() {
        String yaml = FREIRE.replaceFirst("grounds: \\[fr1, fr7]", "grounds: [fr1, fr99]")
                .replaceFirst("id: fr3", "id: fr2");
        assertThat(findings(yaml))
                .extracting(Finding::detail)
                .anyMatch(detail -> detail.contains("fr99"))
                .anyMatch(detail -> detail.contains("fr2 stands here for the second time"));
    }

    @Test
    void a_frame_without_its_slots_is_told_at_its_line() {
        String yaml = FREIRE.replace("I grant {who} that {gist}, and", "I grant that {gist}, and");
        assertThat(findings(yaml)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).startsWith("/frames/concede/");
            assertThat(finding.line()).isEqualTo(lineOf(yaml, "I grant that {gist}"));
        });
    }

    @Test
    void what_a_persona_never_says_may_not_stand_in_its_own_texts() {
        String yaml = FREIRE.replaceFirst("never_say: \\[", "never_say: [study begins in the gaps, ");
        assertThat(findings(yaml))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("study begins in the gaps"));
    }

    @Test
    void the_same_sentence_twice_is_told_with_the_first_line() {
        String one = "Fatalism is taught, often very politely, and therefore it can be untaught.";
        String other = "Whoever hopes gets up early, since history moves only where somebody moves it.";
        assertThat(findings(FREIRE.replace(one, other)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("line " + lineOf(FREIRE, other)));
    }

    @Test
    void yaml_tricks_are_refused() {
        assertThat(findings("a: &x [1]\nb: *x"))
                .singleElement()
                .satisfies(f -> assertThat(f.detail()).contains("Anchors"));
        assertThat(findings("id: !!java.net.URL [x]"))
                .singleElement()
                .satisfies(f -> assertThat(f.detail()).contains("Tags"));
        assertThat(findings("id: a\nid: b"))
                .singleElement()
                .satisfies(f -> assertThat(f.line()).isEqualTo(2));
        assertThat(findings("[".repeat(50) + "]".repeat(50)))
                .singleElement()
                .satisfies(f -> assertThat(f.detail()).contains("nesting"));
        assertThat(findings("id: [a"))
                .singleElement()
                .satisfies(f -> assertThat(f.detail()).contains("is not closed"));
        assertThat(findings("a: 1\n---\nb: 2"))
                .singleElement()
                .satisfies(f -> assertThat(f.line()).isEqualTo(3));
        assertThat(findings("")).hasSize(1);
        assertThat(findings("just words")).hasSize(1);
    }

    @Test
    void a_huge_or_deep_file_is_refused_quickly() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(findings("x".repeat(1_000_000))).hasSize(1);
            assertThat(findings("[".repeat(400_000))).hasSize(1);
            assertThat(findings("- ".repeat(100_000))).hasSize(1);
        });
    }

    @Test
    void the_shared_issues_are_read_with_their_sides() {
        assertThat(Cast.ISSUES.issues())
                .extracting(Issues.Issue::id)
                .contains("grading", "homework", "phones")
                .hasSize(65);
        assertThat(Cast.ISSUES.subs())
                .extracting(Issues.Issue::id)
                .contains("parents", "equity")
                .doesNotHaveDuplicates();
        assertThat(Cast.ISSUES.issues())
                .allSatisfy(issue -> assertThat(issue.aliases()).isNotEmpty());
    }
}
