package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser that notes every error on the console and every request to another host. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int PATIENCE_MS = 20_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    /** Skips the test on a person's machine that has no Chromium, and fails under {@code CI=true}. */
    static Browser open() {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(CHROMIUM)
                    .as("The browser tests need Chromium at " + CHROMIUM)
                    .exists();
        }
        assertThat(Files.exists(CHROMIUM)).as("Chromium at " + CHROMIUM).isTrue();
        return new Browser(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A page of a person of their own. */
    Page page(URI server, int width) {
        BrowserContext context = browser.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 844));
        context.onRequest(request -> {
            URI to = URI.create(request.url().split("[?#]")[0]);
            boolean inside = List.of("data", "blob").contains(to.getScheme())
                    || server.getAuthority().equals(to.getAuthority());
            if (!inside) {
                complaints.add("a request to " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text() + " " + message.location());
            }
        });
        context.onWebError(error -> complaints.add("page: " + error.error()));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate(server.toString());
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forget() {
        complaints.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
