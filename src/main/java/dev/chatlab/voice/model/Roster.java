package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.Provider;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configured providers in order, and whom each falls back on, by id. One without an entry in {@code fallbacks} falls back
 * on all the others in order; only what is said near, on this machine or its network, then stays near. Refuses what cannot
 * stand with an {@link IllegalArgumentException} that names it.
 */
public record Roster(List<Provider> providers, Map<String, List<String>> fallbacks) {
    public static final Roster EMPTY = new Roster(List.of(), Map.of());

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern NEAR = Pattern.compile("localhost|[^.:]+|.*\\.(local|localhost|internal|lan)"
            + "|(127|10)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|\\[(::1|f[cd].*|fe80.*)]");

    public Roster {
        providers = List.copyOf(providers);
        fallbacks = Map.copyOf(fallbacks);
        Map<String, Provider> known = new LinkedHashMap<>();
        for (Provider provider : providers) {
            String id = provider.id();
            require(ID.matcher(id).matches(), "id " + id + " must be of a-z, 0-9, _ and -");
            require(!id.equals("scripted"), "id scripted is the name of the voice that is always there");
            require(known.put(id, provider) == null, "id " + id + " is used twice");
            require(!provider.models().isEmpty(), id + " has no model");
        }
        fallbacks.forEach((id, others) -> others.forEach(
                other -> require(known.containsKey(other) && !other.equals(id), id + " cannot fall back on " + other)));
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("providers: " + rule);
        }
    }

    /** Everything that may speak when {@code id} is asked to: its own models first, then those it falls back on. */
    public List<Candidate> candidates(String id) {
        Provider first = named(id);
        Stream<Provider> others = fallbacks.containsKey(id)
                ? fallbacks.getOrDefault(id, List.of()).stream().map(this::named)
                : providers.stream()
                        .filter(other -> !other.id().equals(id))
                        .filter(other -> !isNear(first.base()) || isNear(other.base()));
        return Stream.concat(Stream.of(first), others)
                .flatMap(provider -> provider.models().stream().map(model -> new Candidate(provider, model)))
                .toList();
    }

    private Provider named(String id) {
        return providers.stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no provider " + id));
    }

    static boolean isNear(URI base) {
        return base.getHost() != null && NEAR.matcher(base.getHost()).matches();
    }
}
