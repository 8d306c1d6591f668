package dev.chatlab.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page: every file of {@code webroot}, read from the jar once, so that no path can reach anything else. */
final class PageRoutes implements Handler<RoutingContext> {
    private static final String INDEX = "/webroot/index.html";

    private final Assets assets;

    private PageRoutes(Map<String, Asset> byPath) {
        assets = new Assets(byPath);
    }

    /** Reads all files; blocks. */
    static PageRoutes load() {
        URL index = PageRoutes.class.getResource(INDEX);
        if (index == null) {
            return new PageRoutes(Map.of());
        }
        try {
            return new PageRoutes(
                    index.getProtocol().equals("jar")
                            ? fromJar(index.toURI())
                            : read(Path.of(index.toURI()).getParent()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No address of the page: " + index, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Asset> fromJar(URI index) throws IOException {
        String jar = index.getSchemeSpecificPart();
        try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf('!')))))) {
            return read(files.getPath(INDEX).getParent());
        }
    }

    private static Map<String, Asset> read(@Nullable Path root) throws IOException {
        Map<String, Asset> assets = new HashMap<>();
        if (root == null) {
            return assets;
        }
        List<Path> found;
        try (Stream<Path> walk = Files.walk(root)) {
            found = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            String path = "/" + root.relativize(file).toString().replace('\\', '/');
            assets.put(path, Asset.of(path, Files.readAllBytes(file), keep(path)));
        }
        Asset start = assets.get("/index.html");
        if (start != null) {
            assets.put("/", start);
        }
        return assets;
    }

    /** Built files carry a hash in their names; fonts do not change; everything else is asked for again. */
    private static String keep(String path) {
        if (path.startsWith("/assets/")) {
            return Asset.FOR_GOOD;
        }
        return path.endsWith(".woff2") ? Asset.A_WEEK : Asset.REVALIDATE;
    }

    @Override
    public void handle(RoutingContext rc) {
        assets.serve(rc, null);
    }
}
