package dev.chatlab.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;

/** A process of its own: the least that Vert.x does to pass a provider's answer on, byte for byte, as it comes. */
public final class ByteRelay extends VerticleBase {
    private static final int CONNECTIONS = 16_384;

    private final int port;
    private final int provider;
    private HttpClient client;

    private ByteRelay(int port, int provider) {
        this.port = port;
        this.provider = provider;
    }

    /** The ports to listen on and to pass on to; one event loop for each processor. */
    public static void main(String[] ports) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        DeploymentOptions options =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Engine.wait(vertx.deployVerticle(
                () -> new ByteRelay(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])), options));
    }

    @Override
    public Future<?> start() {
        client = vertx.httpClientBuilder()
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                .build();
        return vertx.createHttpServer().requestHandler(this::pass).listen(port, "127.0.0.1");
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
