package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Mapping;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What must, or should, hold between the parts of a persona, beyond what a schema can say; one class per family of rules. */
final class PersonaRules {
    private static final List<Consumer<Document>> ERRORS = List.of(
            ReferenceRules::check,
            SlotRules::check,
            WordingRules::check,
            LivingRules::check,
            RepetitionRules::checkExact);
    private static final List<Consumer<Document>> ADVICE =
            List.of(FormRules::check, AbundanceRules::check, RepetitionRules::checkNear, PortraitRules::check);

    private PersonaRules() {}

    /** What keeps a document that the schema accepted from being used. */
    static List<Finding> errors(Mapping root) {
        return check(root, ERRORS.stream());
    }

    /** The errors, and what would make it a better one. */
    static List<Finding> all(Mapping root) {
        return check(root, Stream.concat(ERRORS.stream(), ADVICE.stream()));
    }

    private static List<Finding> check(Mapping root, Stream<Consumer<Document>> rules) {
        Document document = new Document(root);
        rules.forEach(rule -> rule.accept(document));
        return document.findings();
    }
}
