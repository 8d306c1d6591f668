package dev.chatlab.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;

/** A process of its own: the least that Vert.x does to pass a provider's answer on, byte for byte, as it comes. */
public final class ByteRelay {
    private static final int CONNECTIONS = 16_384;

    private final HttpClient client;
    private final int provider;

    private ByteRelay(Vertx vertx, int provider) {
        this.provider = provider;
        client = vertx.httpClientBuilder()
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                .build();
    }

    /** The ports to listen on and to pass on to. */
    public static void main(String[] ports) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        ByteRelay relay = new ByteRelay(vertx, Integer.parseInt(ports[1]));
        Engine.wait(vertx.createHttpServer()
                .requestHandler(relay::pass)
                .exceptionHandler(Throwable::printStackTrace)
                .listen(Integer.parseInt(ports[0]), "127.0.0.1"));
        System.out.println("ready");
    }

    private void pass(HttpServerRequest asked) {
        HttpServerResponse answer = asked.response().setChunked(true);
        asked.body()
                .compose(body -> client.request(HttpMethod.POST, provider, "127.0.0.1", asked.uri())
                        .compose(request -> request.send(body)))
                .onSuccess(response -> {
                    response.handler(answer::write);
                    response.endHandler(_ -> answer.end());
                })
                .onFailure(_ -> answer.setStatusCode(502).end());
    }
}
