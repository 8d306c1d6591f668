package dev.chatlab.voice.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chatlab.json.Json;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import dev.chatlab.voice.wire.ModelCall.Request;
import dev.chatlab.voice.wire.Protocol.Quirks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes request bodies, without a tree in between. The same prompt gives the same bytes, and a longer talk the same beginning. */
final class Bodies {
    private static final int MARKS = 4;

    private Bodies() {}

    static byte[] openAi(Request request, Quirks quirks, boolean newTokenName) {
        return write(json -> {
            json.writeStringField("model", request.model());
            json.writeArrayFieldStart("messages");
            List<Part> system = Turns.spoken(request.prompt().system());
            if (!system.isEmpty()) {
                plain(json, "system", system);
            }
            for (Message message : Turns.alternating(request.prompt().messages())) {
                plain(json, name(message.role()), message.parts());
            }
            json.writeEndArray();
            json.writeNumberField(newTokenName ? "max_completion_tokens" : "max_tokens", request.maxTokens());
            json.writeBooleanField("stream", true);
            if (!quirks.noStreamOptions()) {
                json.writeObjectFieldStart("stream_options");
                json.writeBooleanField("include_usage", true);
                json.writeEndObject();
            }
        });
    }

    private static void plain(JsonGenerator json, String role, List<Part> parts) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", joined(parts));
        json.writeEndObject();
    }

    private static String joined(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            boolean ended = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            text.append(ended ? "" : "\n\n").append(part.text());
        }
        return text.toString();
    }

    static byte[] anthropic(Request request) {
        List<Part> system = Turns.spoken(request.prompt().system());
        List<Message> messages = Turns.alternating(request.prompt().messages());
        List<Part> all = new ArrayList<>(system);
        messages.forEach(message -> all.addAll(message.parts()));
        int stable = (int) all.stream().filter(Part::stable).count();
        Marks marks = new Marks(stable - MARKS);
        return write(json -> {
            json.writeStringField("model", request.model());
            json.writeNumberField("max_tokens", request.maxTokens());
            json.writeBooleanField("stream", true);
            if (!system.isEmpty()) {
                blocks(json, "system", system, marks);
            }
            json.writeArrayFieldStart("messages");
            for (Message message : messages) {
                json.writeStartObject();
                json.writeStringField("role", name(message.role()));
                blocks(json, "content", message.parts(), marks);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void blocks(JsonGenerator json, String field, List<Part> parts, Marks marks) throws IOException {
        json.writeArrayFieldStart(field);
        for (Part part : parts) {
            json.writeStartObject();
            json.writeStringField("type", "text");
            json.writeStringField("text", part.text());
            if (part.stable() && marks.next()) {
                json.writeObjectFieldStart("cache_control");
                json.writeStringField("type", "ephemeral");
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String name(Role role) {
        return role == Role.USER ? "user" : "assistant";
    }

    private static byte[] write(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** Passes over the first stable parts, as only so many marks are allowed. */
    private static final class Marks {
        private int skip;

        Marks(int skip) {
            this.skip = skip;
        }

        boolean next() {
            return skip-- <= 0;
        }
    }
}
