package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that is no YAML is told where it most likely went wrong, and how to mend it. */
class SyntaxTroubleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name: Ada: a weaver | 1 | 10 | A second colon",
                "name: 'Ada\\nshort: Loom | 1 | 7 | never closed",
                "name: Ada\\nasks: [What is it?, \"Who is it?]\\nshort: Loom | 2 | 21 | never closed",
                "asks:\\n  - {who} says so. | 2 | 11 | begins with a brace",
                "name: 'Ada's loom' | 1 | 12 | an apostrophe in it twice",
                "axes:\\n\\tguidance: 0 | 2 | 1 | A tab stands here",
                "asks: [What?, Who?\\nshort: Loom | 1 | 7 | bracket that opens here",
                "axes: {guidance: 0\\nshort: Loom | 1 | 7 | brace that opens here",
                "name: @da | 1 | 7 | No text can begin",
                "asks:\\n  - What?\\nloom\\nshort: Loom | 3 | 1 | This line has no colon",
                "name:Ada\\nshort: Loom | 2 | 6 | the blank after it",
                "name: Ada\\n  short: Loom | 2 | 8 | indented too far",
                "axes:\\n    guidance: 0\\n  change: 0 | 3 | 3 | as far as its neighbours",
                "asks: - What? | 1 | 7 | on a line of its own",
                "name: \"A\\qda\" | 1 | 10 | A backslash",
                "name: Ada\\nshort: L\\0oom | 2 | 9 | control character",
                "name: Ada\\nshort: Loom\\nname: Eve | 3 | 1 | Line 1 has the key name already",
                "name: *Ada | 1 | 7 | single quotation marks",
                "name: > Ada | 1 | 9 | not valid YAML",
            })
    void a_text_that_cannot_be_read_is_told_the_place_and_the_likely_cause(
            String yaml, int line, int column, String told) {
        String text = yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
        assertThat(PersonaYaml.check(text)).singleElement().satisfies(finding -> {
            assertThat(finding.detail()).contains(told).matches(".+[.] .+");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.column()).isEqualTo(column);
        });
    }
}
