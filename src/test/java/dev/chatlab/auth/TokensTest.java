package dev.chatlab.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.auth.AuthMessage.Person;
import dev.chatlab.bus.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Person ADA = new Person("ada-1", "Ada", true);

    private final Tokens tokens = new Tokens(VERTX, SECRET, Duration.ofHours(1));

    @AfterAll
    static void close() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private Person verified(String token) throws Exception {
        return tokens.verify(token).await(5, TimeUnit.SECONDS);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> verified(token)).isInstanceOf(Failure.Unauthorized.class);
    }

    private static String signed(String algorithm, String secret, JsonObject claims, JWTOptions options) {
        return JWTAuth.create(
                        VERTX,
                        new JWTAuthOptions()
                                .addPubSecKey(new PubSecKeyOptions()
                                        .setAlgorithm(algorithm)
                                        .setBuffer(secret)))
                .generateToken(claims, options.setAlgorithm(algorithm));
    }

    private static JsonObject claims() {
        return new JsonObject()
                .put("sub", "ada-1")
                .put("name", "Ada")
                .put("iss", "chatlab")
                .put("aud", "chatlab");
    }

    private static JWTOptions anHour() {
        return new JWTOptions().setExpiresInSeconds(3600);
    }

    @Test
    void a_token_says_who_it_was_issued_to() throws Exception {
        assertThat(verified(tokens.issue(ADA))).isEqualTo(ADA);
    }

    @Test
    void a_token_names_its_issuer_its_audience_and_its_end() {
        JsonObject said = new JsonObject(
                new String(Base64.getUrlDecoder().decode(tokens.issue(ADA).split("\\.")[1])));
        assertThat(said.getString("iss")).isEqualTo("chatlab");
        assertThat(said.getValue("aud").toString()).contains("chatlab");
        assertThat(said.getLong("exp") - said.getLong("iat")).isEqualTo(3600);
    }

    @Test
    void the_same_claims_signed_by_hand_are_good_so_that_the_refusals_below_mean_something() throws Exception {
        assertThat(verified(signed("HS256", SECRET, claims(), anHour())).id()).isEqualTo("ada-1");
    }

    @Test
    void another_secret_algorithm_issuer_or_audience_is_refused() {
        refused(signed("HS256", SECRET.replace('0', 'x'), claims(), anHour()));
        refused(signed("HS512", SECRET + SECRET, claims(), anHour()));
        refused(signed("HS256", SECRET, claims().put("iss", "else"), anHour()));
        refused(signed("HS256", SECRET, claims().put("aud", "else"), anHour()));
    }

    @Test
    void a_token_that_lacks_a_claim_is_refused() {
        for (String claim : new String[] {"iss", "aud", "sub", "name"}) {
            JsonObject less = claims();
            less.remove(claim);
            refused(signed("HS256", SECRET, less, anHour()));
        }
        refused(signed("HS256", SECRET, claims(), new JWTOptions()));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = base64.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes());
        JsonObject forever = claims().put("exp", 4_000_000_000L);
        String body = base64.encodeToString(forever.encode().getBytes());
        refused(header + "." + body + ".");
        refused(header + "." + body);
        refused("nonsense");
        refused("");
    }

    @Test
    void an_expired_token_is_refused() {
        refused(signed("HS256", SECRET, claims().put("exp", 1_000_000_000L), new JWTOptions()));
    }

    @Test
    void a_short_secret_is_refused_by_name_and_never_printed() {
        assertThatThrownBy(() -> new TokenSettings("short")).hasMessageContaining("JWT_SECRET");
        assertThat(new TokenSettings(SECRET).toString()).doesNotContain(SECRET);
    }
}
