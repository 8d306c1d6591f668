package dev.chatlab.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page: every file of {@code webroot}, read from the jar once, so that no path can reach anything else. The addresses
 * of its screens all answer with its first file, which learns from the public address where it lives.
 */
final class PageRoutes implements Handler<RoutingContext> {
    private static final String INDEX = "/webroot/index.html";
    private static final String BASE = "<base href=\"%s\" />";
    private static final Pattern SCREENS = Pattern.compile(
            "/(?:preview|history|settings|(?:discussions|personas)(?:/[^/]+)?|discussions/[^/]+/review|personas/[^/]+/edit)/?");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Assets assets;

    private PageRoutes(Map<String, Asset> byPath) {
        assets = new Assets(byPath);
    }

    /** Reads all files; blocks. */
    static PageRoutes load(@Nullable URI publicUrl) {
        URL index = PageRoutes.class.getResource(INDEX);
        if (index == null) {
            return new PageRoutes(Map.of());
        }
        try {
            String base = base(publicUrl);
            return new PageRoutes(
                    index.getProtocol().equals("jar")
                            ? fromJar(index.toURI(), base)
                            : read(Path.of(index.toURI()).getParent(), base));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No address of the page: " + index, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Asset> fromJar(URI index, String base) throws IOException {
        String jar = index.getSchemeSpecificPart();
        try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf('!')))))) {
            return read(files.getPath(INDEX).getParent(), base);
        }
    }

    private static Map<String, Asset> read(@Nullable Path root, String base) throws IOException {
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
        byte[] start = based(Files.readString(root.resolve("index.html")), base);
        for (String path : List.of("/", "/index.html")) {
            assets.put(path, Asset.of("/index.html", start, Asset.REVALIDATE));
        }
        return assets;
    }

    /** The path under which people reach the server, ending in a slash. */
    private static String base(@Nullable URI publicUrl) {
        String path = publicUrl == null || publicUrl.getRawPath() == null ? "" : publicUrl.getRawPath();
        return path.endsWith("/") ? path : path + "/";
    }

    /** Quotes cannot stand in a raw path, but an ampersand can. */
    private static byte[] based(String index, String base) {
        return index.replace(BASE.formatted("/"), BASE.formatted(base.replace("&", "&amp;")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Built files carry a hash in their names; fonts do not change; everything else is asked for again. */
    private static String keep(String path) {
        if (path.startsWith("/assets/")) {
            return Asset.FOR_GOOD;
        }
        return path.endsWith(".woff2") ? Asset.A_WEEK : Asset.REVALIDATE;
    }

    /** Answers somebody who wants to read at an address where nothing is; tells whether it did. */
    boolean lost(RoutingContext rc) {
        Asset start = assets.byPath().get("/");
        String accepted = rc.request().getHeader("Accept");
        if (start == null
                || accepted == null
                || !accepted.contains("text/html")
                || rc.normalizedPath().startsWith("/api/")
                || !READING.contains(rc.request().method())) {
            return false;
        }
        start.send(rc, 404);
        return true;
    }

    @Override
    public void handle(RoutingContext rc) {
        Asset start = assets.byPath().get("/");
        if (start != null
                && READING.contains(rc.request().method())
                && SCREENS.matcher(rc.normalizedPath()).matches()) {
            start.send(rc);
        } else {
            assets.serve(rc, null);
        }
    }
}
