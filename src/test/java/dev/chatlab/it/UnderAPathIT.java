package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** ChatLab under a path of a host, whether the proxy in front takes that path away or not. */
@Timeout(120)
class UnderAPathIT {
    @TempDir
    private Path home;

    private ChatLabProcess lab;

    @BeforeEach
    void it_runs() throws Exception {
        Setup setup = Setup.onSharedServer(home);
        lab = ChatLabProcess.start(setup.with("PUBLIC_URL", "http://127.0.0.1:" + setup.port() + "/lab/"));
    }

    @AfterEach
    void it_ends() {
        assertThat(lab.trouble()).isEmpty();
        lab.close();
    }

    @Test
    void every_screen_works_there_and_survives_a_reload() {
        try (Browser browser = Browser.open()) {
            URI under = lab.uri().resolve("/lab/");
            Visitor visitor = Visitor.at(under, browser, 1_280);
            visitor.launch("Should homework be graded?");
            assertThat(visitor.page()).hasURL(Pattern.compile("/lab/discussions/[^/]+$"));
            visitor.button("Next response").click();
            visitor.assertFinished(1);
            visitor.page().reload();
            visitor.assertFinished(1);
            for (String screen : new String[] {"History", "Personas", "Settings"}) {
                visitor.named(com.microsoft.playwright.options.AriaRole.LINK, screen)
                        .click();
                assertThat(visitor.page()).hasURL(Pattern.compile("/lab/" + screen.toLowerCase(java.util.Locale.ROOT)));
                visitor.page().reload();
                assertThat(visitor.page().locator("main h1")).hasText(screen);
            }
            visitor.go("/history");
            assertThat(visitor.page().locator(".past h2")).hasCount(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void both_kinds_of_proxy_find_the_same() throws Exception {
        for (String path : new String[] {"/", "/lab/", "/history", "/lab/history", "/lab/discussions/x"}) {
            Reply page = get(path);
            assertThat(page.is(200).body()).as(path).contains("<base href=\"/lab/\"");
        }
        Reply bare = get("/lab?a=b");
        assertThat(bare.status()).isEqualTo(308);
        assertThat(get("/labour").status()).isEqualTo(404);
        for (String path : new String[] {"/lab/healthz", "/lab/api/v1/voices?x=1"}) {
            assertThat(get(path).status()).as(path).isNotEqualTo(404);
        }
    }

    @Test
    void a_wrong_address_is_a_page_for_readers_and_a_problem_for_programs() throws Exception {
        for (String path : new String[] {"/nowhere", "/nowhere/at/all", "/lab/nowhere"}) {
            Reply page = get(path, "text/html,*/*;q=0.8").is(404);
            assertThat(page.body()).as(path).contains("<base href=\"/lab/\"");
            get(path, "*/*").isProblem(404);
        }
        get("/lab/api/v1/nowhere", "text/html").isProblem(404);
    }

    private Reply get(String path) throws Exception {
        return get(path, "*/*");
    }

    private Reply get(String path, String accepted) throws Exception {
        return Reply.of(Client.HTTP.send(
                HttpRequest.newBuilder(lab.uri().resolve(path))
                        .header("Accept", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }
}
