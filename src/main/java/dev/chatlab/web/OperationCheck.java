package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Failure.FieldError;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.contract.RequestBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one operation's requests against what the OpenAPI document says about them. */
final class OperationCheck {
    private record Checked(Parameter parameter, Validator validator) {}

    private final List<Checked> parameters;
    private final @Nullable Validator body;
    private final boolean bodyRequired;

    OperationCheck(Operation operation, SchemaRepository schemas) {
        parameters = operation.getParameters().stream()
                .filter(p -> p.getIn() == Location.PATH || p.getIn() == Location.QUERY)
                .map(p -> new Checked(p, schemas.validator(p.getSchema())))
                .toList();
        RequestBody request = operation.getRequestBody();
        MediaType json = request == null ? null : request.getContent().get("application/json");
        body = json == null ? null : schemas.validator(json.getSchema());
        bodyRequired = request != null && request.isRequired();
    }

    boolean takesBody() {
        return body != null;
    }

    boolean needsBody() {
        return bodyRequired;
    }

    /** Throws {@code NotFound} for an address that cannot exist, {@code Invalid} with every error otherwise. */
    void check(RoutingContext rc, @Nullable Object json) {
        List<FieldError> errors = new ArrayList<>();
        parameters.forEach(parameter -> check(rc, parameter, errors));
        if (body != null) {
            OutputUnit result = body.validate(json);
            if (!Boolean.TRUE.equals(result.getValid())) {
                errors.addAll(SchemaErrors.of(result, ""));
            }
        }
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw new Failure.Invalid("invalid", sentence(first, errors.size()), errors);
        }
    }

    private static void check(RoutingContext rc, Checked checked, List<FieldError> errors) {
        Parameter parameter = checked.parameter();
        boolean inPath = parameter.getIn() == Location.PATH;
        String given = inPath ? rc.pathParam(parameter.getName()) : rc.request().getParam(parameter.getName());
        if (given == null) {
            if (parameter.isRequired()) {
                errors.add(new FieldError("/" + parameter.getName(), "is required"));
            }
            return;
        }
        OutputUnit result = checked.validator().validate(typed(parameter, given));
        if (!Boolean.TRUE.equals(result.getValid())) {
            if (inPath) {
                throw new Failure.NotFound("There is nothing under this address.");
            }
            errors.addAll(SchemaErrors.of(result, "/" + parameter.getName()));
        }
    }

    private static Object typed(Parameter parameter, String given) {
        return switch (parameter.getSchemaType()) {
            case INTEGER -> given.matches("-?\\d{1,18}") ? (Object) Long.valueOf(given) : given;
            case BOOLEAN -> given.equals("true") || given.equals("false") ? (Object) Boolean.valueOf(given) : given;
            default -> given;
        };
    }

    private static String sentence(FieldError first, int count) {
        String field = first.pointer().isEmpty() ? "The body" : first.pointer().substring(1);
        return field + " " + first.detail() + (count == 1 ? "." : ", and " + (count - 1) + " more.");
    }
}
