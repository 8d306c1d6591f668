package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageRoutesTest {
    private Vertx vertx;
    private HttpClient http;

    @BeforeEach
    void the_page_is_built() {
        assumeTrue(PageRoutes.class.getResource("/webroot/index.html") != null, "built with -Dpage.skip");
        vertx = Vertx.vertx();
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void it_ends() throws Exception {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            http.close();
        }
    }

    private int serve(@Nullable URI publicUrl) throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(PageRoutes.load(publicUrl));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void every_screens_address_answers_with_the_page() throws Exception {
        int port = serve(null);
        String start = get(port, "/").body();
        assertThat(start).contains("<base href=\"/\" />");
        for (String path : List.of(
                "/preview?topic=x",
                "/discussions/abc",
                "/history",
                "/personas/dewey",
                "/personas/ada/edit",
                "/settings/")) {
            HttpResponse<String> response = get(port, path);
            assertThat(response.body()).as(path).isEqualTo(start);
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void an_address_of_no_screen_is_not_found() throws Exception {
        int port = serve(null);
        for (String path :
                List.of("/nowhere", "/discussions/a/b", "/personas/a/b", "/assets/none.js", "/webroot/index.html")) {
            assertThat(get(port, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void behind_a_proxy_the_page_learns_its_path_from_the_public_address() throws Exception {
        int port = serve(URI.create("https://school.example.org/lab&co"));
        assertThat(get(port, "/discussions/abc").body()).contains("<base href=\"/lab&amp;co/\" />");
    }

    @Test
    void built_files_are_kept_for_good_and_found_relative_to_the_base() throws Exception {
        int port = serve(null);
        Matcher script = Pattern.compile("src=\"\\./(assets/[^\"]+\\.js)\"")
                .matcher(get(port, "/").body());
        assertThat(script.find()).isTrue();
        assertThat(get(port, "/" + script.group(1)).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }
}
