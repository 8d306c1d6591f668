package dev.chatlab.auth;

import dev.chatlab.auth.AuthMessage.Person;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;

/** Signs and verifies access tokens: HS256 only, one issuer, one audience, one hour. Verifying needs no other verticle. */
public final class Tokens {
    static final Duration LIFE = Duration.ofHours(1);
    private static final String CHATLAB = "chatlab";
    private static final String ALGORITHM = "HS256";
    private static final String SETTING = "jwt_secret";

    private final JWTAuth jwt;
    private final Duration life;

    Tokens(Vertx vertx, String secret, Duration life) {
        this.life = life;
        JWTOptions options =
                new JWTOptions().setIssuer(CHATLAB).addAudience(CHATLAB).setAlgorithm(ALGORITHM);
        jwt = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(
                                new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(secret))
                        .setJWTOptions(options));
    }

    /** Tokens under the given secret, or under the one that all nodes on this database share. */
    public static Future<Tokens> open(Vertx vertx, Bus bus, TokenSettings settings) {
        if (settings.secret() != null) {
            return Future.succeededFuture(new Tokens(vertx, settings.secret(), LIFE));
        }
        String proposal = Opaque.fresh();
        return bus.ask(Bus.Address.STORE, new Accounts.Setting(SETTING, proposal))
                .map(kept -> new Tokens(vertx, kept.value() == null ? proposal : kept.value(), LIFE));
    }

    /** An access token that says who somebody is. */
    String issue(Person person) {
        JsonObject claims = new JsonObject()
                .put("sub", person.id())
                .put("name", person.name())
                .put("guest", person.guest());
        JWTOptions options = new JWTOptions()
                .setAlgorithm(ALGORITHM)
                .setIssuer(CHATLAB)
                .addAudience(CHATLAB)
                .setExpiresInSeconds(Math.toIntExact(life.toSeconds()));
        return jwt.generateToken(claims, options);
    }

    /** Who a token says somebody is; {@code Unauthorized} when it is not ours, altered or expired. */
    public Future<Person> verify(String token) {
        return jwt.authenticate(new TokenCredentials(token))
                .map(Tokens::person)
                .recover(error -> Future.failedFuture(
                        new Failure.Unauthorized("This access token does not hold, or no longer. Ask for a new one.")));
    }

    private static Person person(User user) {
        JsonObject claims = user.attributes().getJsonObject("accessToken");
        String id = claims.getString("sub");
        String name = claims.getString("name");
        if (id == null || name == null || claims.getLong("exp") == null) {
            throw new IllegalArgumentException("A token must name its holder and its end");
        }
        return new Person(id, name, claims.getBoolean("guest", false));
    }
}
