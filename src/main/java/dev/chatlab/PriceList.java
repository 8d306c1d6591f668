package dev.chatlab;

import dev.chatlab.voice.budget.Prices;
import dev.chatlab.voice.budget.Prices.Price;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the prices of models: a list in the configuration file, or a JSON array in the environment. */
final class PriceList {
    private static final String NAME = Key.PRICES.name();
    private static final List<String> FIELDS = List.of("model", "input", "output", "cache-read", "cache-write");
    private static final BigDecimal DEAREST = BigDecimal.valueOf(100_000);

    private PriceList() {}

    /** {@code text} holds objects, with or without the brackets of a list around them. */
    static Prices parse(String text) {
        JsonArray items;
        try {
            items = new JsonArray(text.startsWith("[") ? text : "[" + text + "]");
        } catch (DecodeException e) {
            throw new BadSetting(NAME, "must be a list of prices such as {model: gpt-x, input: 2.5, output: 10}");
        }
        List<Price> prices = new ArrayList<>();
        Set<String> models = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String place = NAME + "[" + i + "]";
            if (!(items.getValue(i) instanceof JsonObject item)) {
                throw new BadSetting(place, "must have the fields " + String.join(", ", FIELDS));
            }
            Price price = price(place, item);
            if (!models.add(price.model())) {
                throw new BadSetting(place, "is a second price for " + price.model());
            }
            prices.add(price);
        }
        return new Prices(prices);
    }

    private static Price price(String place, JsonObject item) {
        for (String field : item.fieldNames()) {
            if (!FIELDS.contains(field)) {
                throw new BadSetting(place + "." + field, "is no field of a price; there are " + FIELDS);
            }
        }
        if (!(item.getValue("model") instanceof String model) || model.isBlank()) {
            throw new BadSetting(place + ".model", "must be a model's name, or its beginning and then *");
        }
        return new Price(
                model.strip(),
                needed(place, item, "input"),
                needed(place, item, "output"),
                amount(place, item, "cache-read"),
                amount(place, item, "cache-write"));
    }

    private static BigDecimal needed(String place, JsonObject item, String field) {
        BigDecimal amount = amount(place, item, field);
        if (amount == null) {
            throw bad(place, field);
        }
        return amount;
    }

    private static @Nullable BigDecimal amount(String place, JsonObject item, String field) {
        Object value = item.getValue(field);
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            BigDecimal amount = new BigDecimal(number.toString());
            if (amount.signum() >= 0 && amount.compareTo(DEAREST) <= 0) {
                return amount;
            }
        }
        throw bad(place, field);
    }

    private static BadSetting bad(String place, String field) {
        return new BadSetting(place + "." + field, "must be US dollars for a million tokens, 0 or more");
    }
}
