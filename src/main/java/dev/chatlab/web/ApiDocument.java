package dev.chatlab.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The OpenAPI document that travels in the jar, whole for readers and reduced for the validator, which knows less. */
final class ApiDocument {
    static final String OPENAPI = "/api/openapi.yaml";
    static final String ASYNCAPI = "/api/asyncapi.yaml";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonObject whole;

    private ApiDocument(JsonObject whole) {
        this.whole = whole;
    }

    static ApiDocument load() {
        return new ApiDocument(read(OPENAPI));
    }

    /** A YAML resource as JSON. */
    static JsonObject read(String resource) {
        try (InputStream in = ApiDocument.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            JsonNode tree = new YAMLMapper().readTree(in);
            return new JsonObject(tree.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation as the document has it, {@code security} filled in where it is the general one. */
    List<JsonObject> operations() {
        JsonObject paths = whole.getJsonObject("paths");
        return paths.stream()
                .map(path -> (JsonObject) path.getValue())
                .flatMap(path -> METHODS.stream().filter(path::containsKey).map(path::getJsonObject))
                .map(operation -> operation.containsKey("security")
                        ? operation
                        : operation.copy().put("security", whole.getJsonArray("security")))
                .toList();
    }

    /** Whether an operation's body is YAML, which the validator does not know. */
    static boolean takesYaml(JsonObject operation) {
        return takes(operation, "application/yaml");
    }

    /** Whether an operation's body is a picture, which the validator does not know either. */
    static boolean takesPicture(JsonObject operation) {
        return takes(operation, "image/png");
    }

    /** The most bytes that a text in an operation's body may have, where that is not the general limit. */
    static int mostBytes(JsonObject operation, int otherwise) {
        JsonObject body = operation.getJsonObject("requestBody");
        return body == null ? otherwise : body.getInteger("x-most-bytes", otherwise);
    }

    private static boolean takes(JsonObject operation, String type) {
        JsonObject body = operation.getJsonObject("requestBody");
        return body != null && body.getJsonObject("content").containsKey(type);
    }

    /** Requests and parameters only: no identity, and every operation answers with a bare {@code 200}. */
    JsonObject reduced() {
        JsonObject copy = whole.copy();
        copy.remove("servers");
        copy.remove("security");
        copy.remove("tags");
        JsonObject components = copy.getJsonObject("components");
        components.remove("securitySchemes");
        components.remove("responses");
        components.remove("headers");
        copy.getJsonObject("paths").forEach(path -> reducePath((JsonObject) path.getValue()));
        return copy;
    }

    private static void reducePath(JsonObject path) {
        METHODS.stream().filter(path::containsKey).forEach(method -> reduceOperation(path.getJsonObject(method)));
    }

    private static void reduceOperation(JsonObject operation) {
        operation.remove("security");
        if (takesYaml(operation) || takesPicture(operation)) {
            operation.remove("requestBody");
        }
        operation.put("responses", new JsonObject().put("200", new JsonObject().put("description", "ok")));
    }
}
