package dev.chatlab.persona;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Says in plain words what keeps a text from being YAML: where it most likely went wrong, which may be before the parser noticed. */
final class SyntaxTrouble {
    /** What the parser says, whether its cause stands where the parser had begun, and what to tell people. */
    private record Cause(String problem, boolean where, String detail) {
        Cause(String problem, String detail) {
            this(problem, false, detail);
        }
    }

    private static final String AFTER_CLOSE = "expected <block end>, but found '<scalar>'";
    private static final List<Cause> CAUSES = List.of(
            new Cause(
                    "unexpected end of stream",
                    true,
                    "A quotation mark is opened here and never closed. Close it, or take it out; between single ones,"
                            + " write an apostrophe twice."),
            new Cause(
                    "could not find expected ':'",
                    true,
                    "This line has no colon. Write a key, a colon, a blank and the value; or indent it under the text"
                            + " that it goes on with."),
            new Cause("TAB", "A tab stands here. Indent with blanks."),
            new Cause(
                    "cannot start any token",
                    "No text can begin with this character. Put single quotation marks around the whole text."),
            new Cause(
                    "expected ',' or ']'",
                    true,
                    "The bracket that opens here is not closed. Close it, and put commas between the entries."),
            new Cause(
                    "expected ',' or '}'",
                    true,
                    "The brace that opens here is not closed. Close it, and put commas between the entries."),
            new Cause("unknown escape", "A backslash means something between double quotation marks. Use single ones."),
            new Cause(
                    "sequence entries",
                    "A hyphen with a blank begins an entry of a list. Begin it on a line of its own."),
            new Cause(
                    "expected <block end>",
                    "This line is not in line with those it belongs to. Indent it as far as its neighbours."),
            new Cause(
                    "expected '<document start>'",
                    "This line is not in line with those it belongs to. Indent it as far as its neighbours."));

    private SyntaxTrouble() {}

    static Finding in(String yaml, MarkedYamlEngineException e) {
        Mark noticed = e.getProblemMark().orElseThrow(() -> e);
        String problem = String.valueOf(e.getProblem());
        String before = yaml.lines().skip(noticed.getLine()).findFirst().orElse("");
        before = before.substring(0, Math.min(before.length(), noticed.getColumn()))
                .strip();
        if (problem.startsWith("mapping values are not allowed")) {
            return at(noticed, colon(before));
        }
        if (problem.equals(AFTER_CLOSE)) {
            return at(noticed, close(before));
        }
        Optional<Cause> cause =
                CAUSES.stream().filter(one -> problem.contains(one.problem())).findFirst();
        Mark begun = e.getContextMark().orElse(noticed);
        return at(
                cause.map(Cause::where).orElse(false) ? begun : noticed,
                cause.map(Cause::detail)
                        .orElse("This is not valid YAML: " + problem
                                + ". Look at indentation, colons and quotation marks here."));
    }

    static Finding in(String yaml, ReaderException e) {
        String before = yaml.substring(0, yaml.offsetByCodePoints(0, Math.min(e.getPosition(), yaml.length())));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Finding(
                line, before.length() - before.lastIndexOf('\n'), "", "A control character stands here. Take it out.");
    }

    private static String colon(String before) {
        return before.contains(": ")
                ? "A second colon stands in this line. Put single quotation marks around the text that holds it."
                : "A key stands here where none can. Either this line is indented too far, or the line above lacks a"
                        + " colon or the blank after it. Mend that line, or put this one under its neighbours.";
    }

    private static String close(String before) {
        return before.endsWith("}") || before.endsWith("]")
                ? "A text that begins with a brace or a bracket is taken for keys. Put single quotation marks around"
                        + " the whole text."
                : "Words follow a closing quotation mark. Put single quotation marks around the whole text, and write"
                        + " an apostrophe in it twice.";
    }

    private static Finding at(Mark mark, String detail) {
        return new Finding(mark.getLine() + 1, mark.getColumn() + 1, "", detail);
    }
}
