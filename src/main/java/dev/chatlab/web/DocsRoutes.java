package dev.chatlab.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The API's own description, as documents for programs and as two readers for people; everything comes from the jar. */
final class DocsRoutes implements Handler<RoutingContext> {
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String REDOC = "/META-INF/resources/webjars/redoc/2.5.1/";
    /** The readers write styles into the page, draw from data: addresses and search in a worker. */
    private static final String READER_POLICY =
            "default-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; "
                    + "style-src 'self' 'unsafe-inline'; script-src 'self'; worker-src 'self' blob:; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    /** ReDoc draws its maker's logo from outside; an empty picture stands in. */
    private static final String LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";

    private static final String EMPTY = "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E";

    private final Assets assets;

    private DocsRoutes(Map<String, Asset> byPath) {
        assets = new Assets(byPath);
    }

    /** Reads and compresses everything; blocks. */
    static DocsRoutes load() {
        Map<String, Asset> assets = new HashMap<>();
        assets.put("/docs", Asset.resource("/docs/docs.html", Asset.REVALIDATE));
        assets.put("/docs/docs.js", Asset.resource("/docs/docs.js", Asset.REVALIDATE));
        assets.put("/docs/swagger-ui.css", Asset.resource(SWAGGER + "swagger-ui.css", Asset.A_WEEK));
        assets.put("/docs/swagger-ui-bundle.js", Asset.resource(SWAGGER + "swagger-ui-bundle.js", Asset.A_WEEK));
        assets.put("/redoc", Asset.resource("/docs/redoc.html", Asset.REVALIDATE));
        assets.put("/redoc/redoc.js", Asset.resource("/docs/redoc.js", Asset.REVALIDATE));
        assets.put("/redoc/redoc.standalone.js", Asset.of("redoc.js", redoc(), Asset.A_WEEK));
        assets.put("/openapi.json", json(ApiDocument.OPENAPI));
        assets.put("/asyncapi.json", json(ApiDocument.ASYNCAPI));
        return new DocsRoutes(assets);
    }

    private static Asset json(String resource) {
        byte[] bytes = ApiDocument.read(resource).encode().getBytes(StandardCharsets.UTF_8);
        return Asset.of("document.json", bytes, Asset.REVALIDATE);
    }

    private static byte[] redoc() {
        String script = new String(Asset.bytes(REDOC + "redoc.standalone.js"), StandardCharsets.UTF_8);
        return script.replace(LOGO, EMPTY).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(RoutingContext rc) {
        assets.serve(rc, READER_POLICY);
    }
}
