package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chatlab.json.Json;
import java.net.URI;
import java.util.List;

/** Somebody at the page, who finds things by the names that people and screen readers rely on. */
record Visitor(Page page, URI server) {
    private static final int MOST_TRIES = 100;
    private static final int BETWEEN_TRIES_MS = 200;
    static final List<String> THREE = List.of("John Dewey", "Paulo Freire", "bell hooks");

    /** A newcomer at the start. */
    static Visitor at(URI server, Browser browser, int width) {
        Visitor visitor = new Visitor(browser.page(server, width), server);
        assertThat(visitor.textbox("Topic")).isVisible();
        return visitor;
    }

    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** By the beginning of its name. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator textbox(String name) {
        return named(AriaRole.TEXTBOX, name);
    }

    Locator box() {
        return textbox("Your message");
    }

    Locator articles() {
        return named(AriaRole.LOG, "Transcript").getByRole(AriaRole.ARTICLE);
    }

    Locator article(int n) {
        return page.locator("#turn-" + n);
    }

    void go(String path) {
        page.navigate(server.toString().replaceAll("/$", "") + path);
    }

    void launch(String topic) {
        textbox("Topic").fill(topic);
        THREE.forEach(name -> named(AriaRole.CHECKBOX, name).check());
        button("Launch discussion").click();
        assertThat(box()).isEnabled();
    }

    void open(Table table) {
        go("/discussions/" + table.id());
        assertThat(box()).isEnabled();
    }

    void assertFinished(int turns) {
        assertThat(page.locator("article[data-status=completed]")).hasCount(turns);
        assertThat(page.locator("article[data-status=speaking]")).hasCount(0);
    }

    void assertFits() {
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        org.assertj.core.api.Assertions.assertThat(((Number) over).intValue())
                .as("pixels too wide at %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    /** The same person as a program, once the page has an identity. */
    Client client() {
        String refresh = server.toString().replaceAll("/$", "") + "/api/v1/auth/refresh";
        APIResponse answer = page.context().request().post(refresh);
        for (int tries = 0; !answer.ok() && tries < MOST_TRIES; tries++) {
            page.waitForTimeout(BETWEEN_TRIES_MS);
            answer = page.context().request().post(refresh);
        }
        return new Client(
                server,
                Json.read(answer.text(), JsonNode.class).path("accessToken").asText());
    }
}
