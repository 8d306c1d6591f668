package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.text;

import dev.chatlab.persona.Finding.Severity;
import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A persona's file under examination: its texts one by one, and what the rules have found so far. */
final class Document {
    private final Mapping root;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** {@code root} is as the schema wants it. */
    Document(Mapping root) {
        this.root = root;
        collect(root, "", "");
    }

    private void collect(YamlNode node, String key, String path) {
        switch (node) {
            case Mapping mapping ->
                mapping.entries().forEach((name, entry) -> collect(entry.value(), name, Pointer.to(path, name)));
            case Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), key, Pointer.to(path, i));
                }
            }
            case Scalar scalar -> passages.add(Passage.of(scalar, path, key));
        }
    }

    Mapping root() {
        return root;
    }

    String of(String key) {
        String text = text(root, key);
        return text == null ? "" : text;
    }

    boolean isLens() {
        return of("cast").equals("lenses");
    }

    Stream<Passage> passages(Predicate<Passage.Kind> kinds) {
        return passages.stream().filter(passage -> kinds.test(passage.kind()));
    }

    Stream<Passage> spoken() {
        return passages(Passage.Kind::isSpoken);
    }

    interface Item {
        void check(String path, Mapping item);
    }

    /** Every mapping of a list at the top. */
    void each(String key, Item check) {
        if (child(root, key) instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof Mapping item) {
                    check.check("/" + key + "/" + i, item);
                }
            }
        }
    }

    void error(@Nullable YamlNode at, String path, String detail) {
        add(at, path, detail, Severity.ERROR);
    }

    void error(Passage at, String detail) {
        add(at.scalar(), at.path(), detail, Severity.ERROR);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void advise(@Nullable YamlNode at, String path, String detail) {
        add(at, path, detail, Severity.ADVICE);
    }

    void advise(Passage at, String detail) {
        add(at.scalar(), at.path(), detail, Severity.ADVICE);
    }

    private void add(@Nullable YamlNode node, String path, String detail, Severity severity) {
        YamlNode at = node == null ? root : node;
        findings.add(new Finding(at.line(), at.column(), path, detail, severity, null));
    }

    List<Finding> findings() {
        return findings;
    }
}
