package dev.chatlab.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Binds handlers to the operations of the OpenAPI document, by name: who may call, what a body must look like and where it
 * is served all come from the document. A handler without an operation, or the other way round, stops the start.
 */
final class Api {
    /** Answers a good request; a failed future becomes a problem. */
    @FunctionalInterface
    interface Operation extends Function<Call, Future<?>> {}

    private final RouterBuilder builder;
    private final OpenAPIContract contract;
    private final Identity identity;
    private final Map<String, Integer> mostBytes = new HashMap<>();
    private final Map<String, JsonArray> unbound = new HashMap<>();
    private final Set<String> yaml = new HashSet<>();
    private final Set<String> pictures = new HashSet<>();

    private Api(
            RouterBuilder builder, OpenAPIContract contract, ApiDocument document, Identity identity, int maxBytes) {
        this.builder = builder;
        this.contract = contract;
        this.identity = identity;
        for (JsonObject operation : document.operations()) {
            unbound.put(operation.getString("operationId"), operation.getJsonArray("security"));
            mostBytes.put(operation.getString("operationId"), ApiDocument.mostBytes(operation, maxBytes));
            if (ApiDocument.takesYaml(operation)) {
                yaml.add(operation.getString("operationId"));
            }
            if (ApiDocument.takesPicture(operation)) {
                pictures.add(operation.getString("operationId"));
            }
        }
    }

    static Future<Api> open(Vertx vertx, ApiDocument document, Identity identity, int maxMessageBytes) {
        return OpenAPIContract.from(vertx, document.reduced())
                .map(contract ->
                        new Api(RouterBuilder.create(vertx, contract), contract, document, identity, maxMessageBytes));
    }

    /** Serves an operation that takes a call and answers it. */
    void on(String operationId, Operation operation) {
        OpenAPIRoute route = bind(operationId);
        OperationCheck check = new OperationCheck(route.getOperation(), contract.getSchemaRepository());
        int most = Objects.requireNonNull(mostBytes.get(operationId), operationId);
        Bodies bodies = new Bodies(most);
        Texts texts = new Texts(most);
        if (yaml.contains(operationId)) {
            route.addHandler(bodies::readYaml);
        } else if (pictures.contains(operationId)) {
            route.addHandler(bodies::readPicture);
        } else if (!route.getOperation().getHttpMethod().equals(HttpMethod.GET)) {
            route.addHandler(check.takesBody() ? bodies::readJson : bodies::read);
        }
        route.addHandler(rc -> answer(rc, check, texts, operation));
    }

    /** Serves an operation that takes the request over, parameters checked. */
    void takeOver(String operationId, Handler<RoutingContext> handler) {
        OpenAPIRoute route = bind(operationId);
        OperationCheck check = new OperationCheck(route.getOperation(), contract.getSchemaRepository());
        route.addHandler(rc -> {
            check.check(rc, null);
            handler.handle(rc);
        });
    }

    /** Looks at the requests of an operation before anything else does. */
    void guard(String operationId, Handler<RoutingContext> handler) {
        OpenAPIRoute route = builder.getRoute(operationId);
        if (route != null) {
            route.addHandler(handler);
        }
    }

    private OpenAPIRoute bind(String operationId) {
        JsonArray security = unbound.remove(operationId);
        OpenAPIRoute route = builder.getRoute(operationId);
        if (security == null || route == null) {
            throw new IllegalStateException(
                    "The document knows no operation " + operationId + ", or it is bound twice");
        }
        route.setDoValidation(false).setDoSecurity(false);
        Set<String> schemes = new TreeSet<>();
        security.forEach(requirement -> schemes.addAll(((JsonObject) requirement).fieldNames()));
        if (schemes.contains("ticket")) {
            route.addHandler(identity::bearerOrTicket);
        } else if (schemes.contains("bearer")) {
            route.addHandler(security.contains(new JsonObject()) ? identity::ifAny : identity::bearer);
        }
        return route;
    }

    private static void answer(RoutingContext rc, OperationCheck check, Texts texts, Operation operation) {
        Object json = check.takesBody() ? Bodies.json(rc, check.needsBody()) : null;
        texts.check(json);
        check.check(rc, json);
        rc.queryParams().forEach(query -> texts.checkText(query.getValue(), "/" + query.getKey()));
        operation
                .apply(new Call(rc, json instanceof JsonObject body ? body : new JsonObject()))
                .onFailure(rc::fail);
    }

    /** The methods that a path takes; empty where there is nothing. */
    Set<String> methods(String path) {
        Path found = contract.findPath(path);
        return found == null
                ? Set.of()
                : found.getOperations().stream()
                        .map(o -> o.getHttpMethod().name())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The router of all operations, once each is bound. */
    Router router() {
        if (!unbound.isEmpty()) {
            throw new IllegalStateException("Nothing serves " + new TreeSet<>(unbound.keySet()));
        }
        return builder.createRouter();
    }
}
