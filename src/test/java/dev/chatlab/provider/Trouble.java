package dev.chatlab.provider;

import java.util.ArrayList;
import java.util.List;

/** Manners for tests of what a turn does about trouble, independent of any model's name. */
public final class Trouble {
    private Trouble() {}

    /** A refusal with this status, whose body holds what nobody may be shown. */
    public static Manner status(int status, String... headers) {
        return asked -> Responses.whole(
                status,
                "application/json",
                String.join("", headers),
                "{\"error\":{\"message\":\"SECRET-BODY\",\"type\":\"x\"}}");
    }

    /** Some words, then the connection is torn down. */
    public static Manner dyingAfter(String text) {
        return asked -> begun(asked, text, new Step.Reset());
    }

    /** Some words, then silence. */
    public static Manner hangingAfter(String text) {
        return asked -> begun(asked, text, new Step.Hang());
    }

    /** Silence from the first. */
    public static Manner hanging() {
        return asked -> List.of(new Step.Hang());
    }

    /** A stream that ends for this reason, as the dialect of OpenAI names it. */
    public static Manner ending(String text, String finish) {
        return asked -> Responses.stream(
                Manners.frames(asked).stream(text.isEmpty() ? List.of() : Manners.pieces(text), finish));
    }

    /** Says one thing for ever, slowly. */
    public static Manner dripping() {
        return asked -> {
            List<Step> steps = new ArrayList<>();
            for (Step step : Manners.saying("and so on ".repeat(500)).answer(asked)) {
                steps.add(step);
                steps.add(Step.pause(50));
            }
            return steps;
        };
    }

    private static List<Step> begun(Asked asked, String text, Step last) {
        List<Step> whole =
                Manners.saying(text + " more more more more more more").answer(asked);
        List<Step> steps = new ArrayList<>(whole.subList(0, whole.size() / 2 + 1));
        steps.add(Step.pause(50));
        steps.add(last);
        return steps;
    }
}
