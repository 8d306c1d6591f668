package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The linter over a whole cast: every file by itself, then sentences that two characters share or nearly share. */
final class CastLint {
    /** Texts that are held against each other, and where each stands. */
    private static final class Pool {
        private final NearDuplicates texts = new NearDuplicates();
        private final List<String> places = new ArrayList<>();
        private final Map<String, Integer> exact = new HashMap<>();
    }

    private final Pool gists = new Pool();
    private final Pool others = new Pool();
    private final List<String> findings = new ArrayList<>();

    /** One line for each finding in the files, which must be in folders named as the casts are. */
    static List<String> of(List<Path> files) throws IOException {
        CastLint lint = new CastLint();
        for (Path file : files) {
            lint.add(file.getFileName().toString(), Files.readString(file));
        }
        return lint.findings;
    }

    /** Every persona's file below a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.getParent().equals(folder))
                    .sorted()
                    .toList();
        }
    }

    private void add(String file, String yaml) {
        for (Finding f : PersonaYaml.check(yaml)) {
            findings.add(file + ":" + f.line() + ":" + f.column() + ": "
                    + f.severity().name().toLowerCase() + ": " + f.path() + ": " + f.detail());
        }
        if (YamlTree.read(file, yaml) instanceof Mapping root) {
            new Document(root).spoken().forEach(passage -> compare(file, passage));
        }
    }

    private void compare(String file, Passage passage) {
        Pool pool = RepetitionRules.isGist(passage) ? gists : others;
        String here = file + ":" + passage.scalar().line();
        for (String plain : RepetitionRules.plains(passage)) {
            Integer same = pool.exact.putIfAbsent(plain, pool.places.size());
            int like = same == null ? pool.texts.add(plain) : same;
            if (same == null) {
                pool.places.add(here);
            }
            if (like >= 0 && !isOf(file, pool.places.get(like))) {
                findings.add(here + ":" + passage.scalar().column() + ": " + passage.path() + ": This is "
                        + (same == null ? "nearly " : "") + "the sentence at " + pool.places.get(like) + ": "
                        + passage.text());
            }
        }
    }

    private static boolean isOf(String file, String place) {
        return place.startsWith(file + ":");
    }
}
