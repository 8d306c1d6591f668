package dev.chatlab.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong as RFC 9457 tells it; {@code code} is for programs, {@code detail} for people; {@code errors} are wrong fields
 * of a request or the faults of a document; {@code retryAfter} counts seconds.
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<? extends Record> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer retryAfter) {
    static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(
            int status, String code, String detail, @Nullable String requestId, List<? extends Record> errors) {
        return new Problem("urn:chatlab:problem:" + code, title(status), status, detail, code, requestId, errors, null);
    }

    /** The same, with the seconds to wait before trying again, also where there is no header to say so. */
    Problem after(int seconds) {
        return new Problem(type, title, status, detail, code, requestId, errors, seconds);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read";
            case 401 -> "Identify yourself first";
            case 403 -> "This is not allowed";
            case 404 -> "There is nothing here";
            case 405 -> "Not with this method";
            case 408 -> "The request took too long";
            case 409 -> "Not as things stand now";
            case 412 -> "It has changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "Not in this format";
            case 421 -> "Not under this name";
            case 422 -> "Something in the request is wrong";
            case 428 -> "Say which version you mean";
            case 426 -> "Only over a WebSocket";
            case 429 -> "Too many requests";
            case 503 -> "Not available right now";
            default -> status < 500 ? "The request was refused" : "Something went wrong on our side";
        };
    }
}
