package dev.chatlab.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Command;
import dev.chatlab.json.Json;
import dev.chatlab.web.Problem;
import dev.chatlab.web.Problems;
import dev.chatlab.web.Refusal;
import dev.chatlab.web.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what clients send over a WebSocket into commands; refuses whatever it does not know exactly. */
final class CommandReader {
    private static final int LONGEST_ID = 200;
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Texts texts;

    CommandReader(int maxMessageBytes) {
        this.texts = new Texts(maxMessageBytes);
    }

    /** A command and the id by which its sender knows it. */
    record Order(String id, Command command) {}

    /** Text that is not a JSON object. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Malformed(String detail) {
            super(detail, null, false, false);
            this.problem = Problems.of(new Refusal(400, "malformed_json", detail));
        }

        Problem problem() {
            return problem;
        }
    }

    Message message(String text) throws Malformed {
        try {
            JsonNode node = READER.readTree(text);
            if (!node.isObject()) {
                throw new Malformed("Send a JSON object.");
            }
            return new Message(node);
        } catch (JsonProcessingException e) {
            throw new Malformed("This is not JSON.");
        }
    }

    /** A JSON object that may be a command. */
    final class Message {
        private final JsonNode json;

        private Message(JsonNode json) {
            this.json = json;
        }

        /** The sender's id, if there is a usable one. */
        @Nullable String id() {
            JsonNode id = json.path("id");
            boolean usable = id.isTextual()
                    && !id.textValue().isBlank()
                    && id.textValue().length() <= LONGEST_ID;
            return usable ? id.textValue() : null;
        }

        /** The command in it; throws {@code Invalid} or {@code TooLarge}. */
        Order order(Command.User user) {
            String id = id();
            if (id == null) {
                throw Failure.Invalid.field("/id", "must be a string of 1 to " + LONGEST_ID + " characters");
            }
            texts.checkText(id, "/id");
            Fields fields = new Fields(json);
            Command command = command(user, id, fields);
            fields.requireFine();
            return new Order(id, command);
        }

        private Command command(Command.User user, String id, Fields fields) {
            return switch (json.path("type").asText()) {
                case "next" -> new Command.Next(user, id, fields.optionalText("speaker"));
                case "say" -> new Command.Say(user, id, said(fields), fields.optionalText("to"));
                case "auto" -> new Command.Auto(user, id, fields.number("turns"));
                case "stop" -> new Command.Stop(user, id);
                case "regenerate" ->
                    throw new Failure.Invalid("not_supported", "Turns cannot be regenerated yet.", java.util.List.of());
                default -> throw Failure.Invalid.field("/type", "must be next, say, auto or stop");
            };
        }

        private String said(Fields fields) {
            String text = fields.text("text");
            texts.checkText(text, "/text");
            return text;
        }
    }
}
