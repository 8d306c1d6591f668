package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Mapping;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs when ChatLab is built: checks every stock character as strictly as a person's own, failing the build with file, line and
 * reason, and writes them all into one resource that a starting process reads in a fraction of the time.
 */
public final class CastCompiler {
    private CastCompiler() {}

    /** Compiles the folder in the first argument into the file in the second. */
    public static void main(String[] args) throws IOException {
        Path personas = Path.of(args[0]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(personas)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            out.writeInt(files.size());
            for (Path file : files) {
                String name = personas.relativize(file).toString().replace('\\', '/');
                write(name, Files.readString(file), out);
            }
        }
    }

    private static void write(String name, String text, DataOutputStream out) throws IOException {
        TreeCodec.writeText(name, out);
        TreeCodec.writeText(PersonaYaml.version(text), out);
        TreeCodec.writeText(text, out);
        boolean character = name.contains("/");
        out.writeBoolean(character);
        if (character) {
            TreeCodec.write(tree(name, text), out);
        }
    }

    private static Mapping tree(String name, String text) {
        List<Finding> findings = PersonaYaml.read("stock", name, text).findings();
        if (!findings.isEmpty()) {
            Finding first = findings.getFirst();
            throw new IllegalArgumentException("personas/" + name + ":" + first.line() + ":" + first.column() + ": "
                    + first.path() + " " + first.detail());
        }
        return (Mapping) YamlTree.read(name, text);
    }
}
