package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.bus.RequestId;
import dev.chatlab.json.Json;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only place where a failure becomes HTTP: its status, its headers, and a body that tells a person what to do. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER = "Retry-After";
    private static final String OURS = "It stands in the server's log. Please try again.";

    private Problems() {}

    /** How any error is told, to a response or to a socket; what nobody foresaw is logged and told without particulars. */
    public static Problem of(Throwable error) {
        return answer(error).problem();
    }

    static void send(RoutingContext rc, Throwable error) {
        HttpServerResponse response = rc.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            LOG.warn("A response broke off", error);
            response.reset();
            return;
        }
        Answer answer = answer(error);
        answer.headers().forEach(response::putHeader);
        response.setStatusCode(answer.problem().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(Json.write(answer.problem()));
    }

    private record Answer(Problem problem, Map<String, String> headers) {}

    private static Answer answer(Throwable error) {
        return switch (error) {
            case Failure failure -> failure(failure);
            case Refusal r -> new Answer(problem(r.status(), r.code(), r.detail(), List.of()), r.headers());
            case HttpException http -> http(http.getStatusCode(), http);
            default -> unexpected(error);
        };
    }

    private static Answer failure(Failure failure) {
        return switch (failure) {
            case Failure.NotFound f -> plain(404, f);
            case Failure.Invalid f -> new Answer(problem(422, f.code(), f.detail(), f.errors()), Map.of());
            case Failure.Unfit f -> new Answer(problem(422, f.code(), f.detail(), f.faults()), Map.of());
            case Failure.Stale f -> plain(412, f);
            case Failure.Conflict f -> plain(409, f);
            case Failure.Forbidden f -> plain(403, f);
            case Failure.Unauthorized f -> plain(401, f, "WWW-Authenticate", "Bearer realm=\"chatlab\"");
            case Failure.TooLarge f -> plain(413, f);
            case Failure.Limited f -> limited(f);
            case Failure.Unavailable f when f.code().equals("internal") -> plain(500, f);
            case Failure.Unavailable f -> plain(503, f, RETRY_AFTER, "1");
        };
    }

    /** What the HTTP library itself refuses. */
    private static Answer http(int status, Throwable error) {
        return switch (status) {
            case 400 -> bare(400, "bad_request", "The request's address or headers cannot be read.");
            case 404 -> bare(404, "not_found", "The address may be mistyped.");
            case 413 -> bare(413, "too_large", "The request is larger than this server takes.");
            case 417 -> bare(417, "expectation_failed", "The only expectation that can be met is 100-continue.");
            default ->
                status >= 400 && status < 500 ? bare(status, "refused", "The request was refused.") : unexpected(error);
        };
    }

    private static Answer unexpected(Throwable error) {
        LOG.error("An unexpected error reached the edge", error);
        return bare(500, "internal", OURS);
    }

    private static Answer bare(int status, String code, String detail) {
        return new Answer(problem(status, code, detail, List.of()), Map.of());
    }

    private static Answer plain(int status, Failure failure) {
        return bare(status, failure.code(), failure.detail());
    }

    private static Answer limited(Failure.Limited failure) {
        int seconds = failure.retryAfterSeconds();
        Problem problem = problem(429, failure.code(), failure.detail(), List.of());
        return new Answer(problem.after(seconds), Map.of(RETRY_AFTER, Integer.toString(seconds)));
    }

    private static Answer plain(int status, Failure failure, String header, String value) {
        return new Answer(problem(status, failure.code(), failure.detail(), List.of()), Map.of(header, value));
    }

    private static Problem problem(int status, String code, String detail, List<? extends Record> errors) {
        @Nullable String requestId = RequestId.current();
        return Problem.of(status, code, detail, requestId, errors);
    }
}
