package dev.chatlab.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the system says about a process that may be anybody's. */
final class ProcessFacts {

    private ProcessFacts() {}

    /** Program and arguments; empty for a zombie, a kernel thread, or where the system does not tell. */
    static List<String> commandLine(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return split(new String(line, StandardCharsets.UTF_8));
        } catch (IOException e) {
            Optional<String> command = process.info().command();
            List<String> line = new ArrayList<>();
            command.ifPresent(line::add);
            process.info().arguments().ifPresent(arguments -> line.addAll(List.of(arguments)));
            return line;
        }
    }

    /** A dead process that its parent has not collected still counts as alive for the system, not for us. */
    static boolean gone(ProcessHandle process) {
        return !process.isAlive() || zombie(process.pid());
    }

    private static boolean zombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> split(String nulSeparated) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int end = nulSeparated.indexOf('\0'); end >= 0; end = nulSeparated.indexOf('\0', from)) {
            parts.add(nulSeparated.substring(from, end));
            from = end + 1;
        }
        return parts;
    }
}
