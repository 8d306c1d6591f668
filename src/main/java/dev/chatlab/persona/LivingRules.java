package dev.chatlab.persona;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A living person is never impersonated: only a reading of published work is offered, and it does not say I. */
final class LivingRules {
    private static final String READING = "A reading of ";
    private static final Pattern FIRST_PERSON =
            Pattern.compile("\\b(I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\\b(?!\\.\\p{Lu})");

    private LivingRules() {}

    static void check(Document document) {
        if (!document.of("living").equals("true")) {
            return;
        }
        if (!document.of("name").startsWith(READING)) {
            document.error(
                    Schema.child(document.root(), "name"),
                    "/name",
                    "A living person is not impersonated. Let the name begin with: A reading of");
        }
        document.spoken().forEach(passage -> {
            Matcher first = FIRST_PERSON.matcher(passage.text());
            if (first.find()) {
                document.error(
                        passage,
                        "A reading of a living person does not say " + first.group()
                                + ". Let it speak of the work: on this reading, the work suggests.");
            }
        });
    }
}
