package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Finding.Severity;
import java.util.List;

/** What the linter must say, in one line of a text and nowhere else. */
final class Complaints {
    private Complaints() {}

    /** The one finding, in the line of this text. */
    private static Finding only(Draft draft, String where) {
        List<Finding> findings = PersonaYaml.check(draft.text());
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().line()).isEqualTo(draft.line(where));
        return findings.getFirst();
    }

    static void assertError(Draft draft, String where, String path, String... told) {
        assertTold(only(draft, where), Severity.ERROR, path, told);
        assertThat(PersonaYaml.read("u", "own.yaml", draft.text()).persona()).isNull();
    }

    static void assertAdvice(Draft draft, String where, String path, String... told) {
        assertTold(only(draft, where), Severity.ADVICE, path, told);
        assertThat(PersonaYaml.read("u", "own.yaml", draft.text()).persona()).isNotNull();
    }

    private static void assertTold(Finding finding, Severity severity, String path, String... told) {
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.path()).isEqualTo(path);
        assertThat(finding.detail()).matches("(?s).+[.?] .+");
        assertThat(List.of(told))
                .allSatisfy(part -> assertThat(finding.detail()).contains(part));
    }
}
