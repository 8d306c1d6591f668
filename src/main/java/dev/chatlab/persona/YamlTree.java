package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Entry;
import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into {@link YamlNode}s, strictly: no anchors, aliases, tags or duplicate keys, and bounded in size
 * and depth, since people hand in files of their own.
 */
final class YamlTree {
    static final int MAX_CHARACTERS = 512 * 1024;
    private static final int MAX_DEPTH = 12;

    /** Why a text is no acceptable YAML. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        Refused(Finding finding) {
            super(finding.detail());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    private final Iterator<Event> events;

    private YamlTree(String source, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        events = new Parse(settings).parseString(yaml).iterator();
    }

    static YamlNode read(String source, String yaml) {
        if (yaml.length() > MAX_CHARACTERS) {
            throw new Refused(new Finding(
                    1, 1, "", "The file is longer than " + MAX_CHARACTERS + " characters. Leave something out."));
        }
        try {
            return new YamlTree(source, yaml).document();
        } catch (MarkedYamlEngineException e) {
            throw new Refused(SyntaxTrouble.in(yaml, e));
        } catch (ReaderException e) {
            throw new Refused(SyntaxTrouble.in(yaml, e));
        } catch (YamlEngineException e) {
            throw new Refused(new Finding(1, 1, "", "This is not valid YAML: " + e.getMessage()));
        }
    }

    private YamlNode document() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                YamlNode root = node(event, "", 0);
                refuseMore();
                return root;
            }
        }
        throw new Refused(new Finding(1, 1, "", "The file is empty. Begin with the keys id, name and cast."));
    }

    private void refuseMore() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                throw refused(
                        event,
                        "",
                        "Only one document may stand in a file. Take out the line of three hyphens and what follows.");
            }
        }
    }

    private YamlNode node(Event event, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw refused(
                    event, path, "The nesting is deeper than " + MAX_DEPTH + " levels. Nothing here needs so many.");
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent named && named.getAnchor().isPresent())) {
            throw refused(
                    event,
                    path,
                    "Anchors and aliases are not allowed here. Put single quotation marks around a text that begins"
                            + " with & or *.");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(scalar.getTag().isPresent(), event, path);
                yield new Scalar(line(event), column(event), scalar.getValue(), scalar.isPlain());
            }
            case SequenceStartEvent start -> {
                refuseTag(start.getTag().isPresent(), event, path);
                yield sequence(start, path, depth);
            }
            case MappingStartEvent start -> {
                refuseTag(start.getTag().isPresent(), event, path);
                yield mapping(start, path, depth);
            }
            default -> throw refused(event, path, "This is not expected here. Leave it out.");
        };
    }

    private Sequence sequence(Event start, String path, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event next = events.next();
        while (!(next instanceof SequenceEndEvent)) {
            items.add(node(next, Pointer.to(path, items.size()), depth + 1));
            next = events.next();
        }
        return new Sequence(line(start), column(start), List.copyOf(items));
    }

    private Mapping mapping(Event start, String path, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Event next = events.next();
        while (!(next instanceof MappingEndEvent)) {
            if (!(next instanceof ScalarEvent key)) {
                throw refused(next, path, "A key must be a single word. Write it as one, followed by a colon.");
            }
            String name = key.getValue();
            YamlNode value = node(events.next(), Pointer.to(path, name), depth + 1);
            Entry before = entries.put(name, new Entry(line(key), column(key), value));
            if (before != null) {
                throw refused(
                        key,
                        Pointer.to(path, name),
                        "Line " + before.line() + " has the key " + name
                                + " already. Put both into one, or leave one out.");
            }
            next = events.next();
        }
        return new Mapping(line(start), column(start), Collections.unmodifiableMap(entries));
    }

    private static void refuseTag(boolean tagged, Event event, String path) {
        if (tagged) {
            throw refused(
                    event, path, "Tags are not allowed here. Leave the one that begins with an exclamation mark out.");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }

    private static Refused refused(Event event, String path, String detail) {
        return new Refused(new Finding(line(event), column(event), path, detail));
    }
}
