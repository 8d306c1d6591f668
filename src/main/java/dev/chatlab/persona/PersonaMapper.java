package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.number;
import static dev.chatlab.persona.Schema.text;
import static dev.chatlab.persona.Schema.texts;

import dev.chatlab.persona.Persona.Ally;
import dev.chatlab.persona.Persona.Approach;
import dev.chatlab.persona.Persona.Candid;
import dev.chatlab.persona.Persona.Cast;
import dev.chatlab.persona.Persona.Dispute;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.persona.Persona.Themed;
import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import dev.chatlab.transcript.Move;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a document that the schema accepted into a {@link Persona}. */
final class PersonaMapper {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Mapping root;

    PersonaMapper(Mapping root) {
        this.root = root;
    }

    Persona map(String owner, String version) {
        return new Persona(
                of(root, "id"),
                owner,
                version,
                of(root, "name"),
                Cast.valueOf(of(root, "cast").toUpperCase(Locale.ROOT)),
                of(root, "dates"),
                of(root, "tagline"),
                of(root, "short"),
                or("possessive", possessive(of(root, "short"))),
                of(root, "living").equals("true"),
                of(root, "lens"),
                or("color", "azure"),
                scalars(root, "portrait"),
                numbers(root, "axes"),
                list(root, "vocabulary"),
                list(root, "never_say"),
                mappings("ideas", PersonaMapper::idea),
                mappings("themes", PersonaMapper::themed),
                mappings("positions", PersonaMapper::position),
                approaches(),
                mappings("disputes", PersonaMapper::dispute),
                mappings("allies", ally -> new Ally(of(ally, "with"), text(ally, "about"))),
                mappings("candour", candid -> new Candid(list(candid, "asked"), list(candid, "says"))),
                manner(),
                list(root, "asks"),
                list(root, "bridges"),
                frames());
    }

    private String or(String key, String otherwise) {
        String given = of(root, key);
        return given.isEmpty() ? otherwise : given;
    }

    private static String possessive(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }

    private static Idea idea(Mapping idea) {
        return new Idea(
                of(idea, "id"),
                of(idea, "title"),
                of(idea, "work"),
                of(idea, "year"),
                numbers(idea, "themes"),
                list(idea, "aliases"),
                list(idea, "claims"),
                list(idea, "gist"),
                list(idea, "because"),
                list(idea, "examples"),
                list(idea, "so"),
                list(idea, "limits"),
                list(idea, "applied"));
    }

    private static Themed themed(Mapping themed) {
        return new Themed(of(themed, "theme"), number(themed, "pole", 0), list(themed, "says"), text(themed, "ask"));
    }

    private Map<Approach, List<String>> approaches() {
        Map<Approach, List<String>> approaches = new EnumMap<>(Approach.class);
        if (child(root, "approaches") instanceof Mapping byKind) {
            for (Approach kind : Approach.values()) {
                approaches.put(kind, list(byKind, kind.name().toLowerCase(Locale.ROOT)));
            }
        }
        return approaches;
    }

    private Manner manner() {
        if (!(child(root, "manner") instanceof Mapping manner)) {
            return Manner.FREE;
        }
        return new Manner(
                list(manner, "moves").stream()
                        .map(move -> Move.valueOf(move.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(list(manner, "facets")),
                (int) number(manner, "sentences", Integer.MAX_VALUE),
                number(manner, "share", 1),
                of(manner, "sourced").equals("true"),
                text(manner, "after"),
                (int) number(manner, "options", 0));
    }

    private static Position position(Mapping position) {
        return new Position(
                of(position, "issue"),
                of(position, "sub"),
                number(position, "stance", 0),
                list(position, "angle"),
                list(position, "grounds"),
                list(position, "proposal"));
    }

    private static Dispute dispute(Mapping dispute) {
        boolean documented = of(dispute, "basis").equals("documented");
        return new Dispute(of(dispute, "with"), of(dispute, "about"), documented, of(dispute, "line"));
    }

    private Map<Move, List<String>> frames() {
        Map<Move, List<String>> frames = new EnumMap<>(Move.class);
        if (child(root, "frames") instanceof Mapping byMove) {
            for (Move move : Move.values()) {
                frames.put(move, list(byMove, move.name().toLowerCase(Locale.ROOT)));
            }
        }
        return frames;
    }

    private static Map<String, Double> numbers(Mapping parent, String key) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        scalars(parent, key).forEach((name, value) -> numbers.put(name, Double.parseDouble(value)));
        return numbers;
    }

    private static Map<String, String> scalars(Mapping parent, String key) {
        Map<String, String> values = new LinkedHashMap<>();
        if (child(parent, key) instanceof Mapping mapping) {
            mapping.entries().forEach((name, entry) -> {
                if (entry.value() instanceof Scalar scalar) {
                    values.put(name, scalar.text());
                }
            });
        }
        return values;
    }

    private <T> List<T> mappings(String key, Function<Mapping, T> map) {
        return child(root, key) instanceof Sequence list
                ? list.items().stream().map(item -> map.apply((Mapping) item)).toList()
                : List.of();
    }

    private static List<String> list(Mapping mapping, String key) {
        return texts(child(mapping, key)).stream().map(PersonaMapper::oneLine).toList();
    }

    private static String of(Mapping mapping, String key) {
        String text = text(mapping, key);
        return text == null ? "" : oneLine(text);
    }

    private static String oneLine(String text) {
        return isOneLine(text) ? text : BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }
}
