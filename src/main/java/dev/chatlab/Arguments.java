package dev.chatlab;

import java.util.LinkedHashMap;
import java.util.Map;

/** The command line: what to do, and settings given as flags ({@code --port=9000} or {@code --port 9000}). */
record Arguments(Task task, Map<String, String> settings) {
    /** What the program is asked to do. */
    enum Task {
        SERVE,
        DEMO,
        PRINT_CONFIG,
        HELP,
        VERSION
    }

    /** Throws {@link BadSetting} for what is neither a task nor a flag with a value. */
    static Arguments parse(String... args) {
        Task task = Task.SERVE;
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            int equals = arg.indexOf('=');
            switch (arg) {
                case "--demo" -> task = Task.DEMO;
                case "--print-config" -> task = Task.PRINT_CONFIG;
                case "--help", "-h" -> task = Task.HELP;
                case "--version" -> task = Task.VERSION;
                default -> {
                    if (!arg.startsWith("--")) {
                        throw new BadSetting(arg, "is not understood. Try --help.");
                    } else if (equals > 0) {
                        settings.put(arg.substring(2, equals), arg.substring(equals + 1));
                    } else if (i + 1 < args.length && !args[i + 1].startsWith("--")) {
                        settings.put(arg.substring(2), args[++i]);
                    } else {
                        throw new BadSetting(arg, "needs a value, such as " + arg + "=... Try --help.");
                    }
                }
            }
        }
        return new Arguments(task, Map.copyOf(settings));
    }

    static String help() {
        StringBuilder help = new StringBuilder("""
                ChatLab: discussions among theorists, streamed as they are spoken and kept.

                  java -jar chatlab.jar [flags]

                  --demo            plays a short discussion here in the terminal
                  --print-config    shows every setting, its value and where it came from
                  --version         shows the version
                  --help            shows this

                Settings, as flags (--port=9000), in the environment (PORT=9000) or in conf/chatlab.yaml (port: 9000):

                """);
        for (Key key : Key.values()) {
            String standard = key.standard();
            help.append(String.format(
                    "  --%-24s %s%n", key.kebab(), standard == null || standard.isEmpty() ? "" : standard));
        }
        return help.toString();
    }
}
