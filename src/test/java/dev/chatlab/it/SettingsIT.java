package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is one's own, taken home and deleted at the page. */
class SettingsIT {
    private static final String FAILING = """
            () => {
              window.working = window.fetch;
              window.fetch = (to, ...more) => String(to).endsWith('/me/data')
                ? Promise.reject(new TypeError('cut off'))
                : window.working(to, ...more);
            }
            """;

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 0);

    @RegisterExtension
    static final Browsing BROWSING = Browsing.of(LAB);

    private static Visitor atSettings() {
        Visitor visitor = BROWSING.visitor();
        visitor.go("/settings");
        assertThat(visitor.page().locator("main h1")).hasText("Settings");
        return visitor;
    }

    private static void assertAccessible(Visitor visitor) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            assertThat(Axe.violations(visitor.page())).isEmpty();
        }
    }

    @Test
    void everything_is_downloaded_as_one_file_and_a_failure_is_told() throws Exception {
        BROWSING.visitor().client().launch("Should homework be graded?", Client.THREE);
        Visitor visitor = atSettings();
        visitor.page().evaluate(FAILING);
        Locator download = visitor.named(AriaRole.BUTTON, "Download everything");
        download.press("Enter");
        assertThat(visitor.page()
                        .getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("Nothing was saved.")))
                .isVisible();
        visitor.page().evaluate("() => { window.fetch = window.working; }");
        Download file = visitor.page().waitForDownload(download::click);
        assertThat(file.suggestedFilename()).matches("chatlab-[0-9-]{10}\\.zip");
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            assertThat(zip.stream().map(Object::toString)).hasSize(3).contains("README.txt");
        }
        assertThat(visitor.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(file.suggestedFilename() + " is saved")))
                .isVisible();
    }

    @Test
    void who_deletes_everything_types_a_word_and_is_a_newcomer() throws Exception {
        Client before = BROWSING.visitor().client();
        before.launch("Should homework be graded?", Client.THREE);
        Visitor visitor = atSettings();
        Page page = visitor.page();
        page.evaluate(
                "() => { localStorage.setItem('chatlab.draft/x', '1'); localStorage.setItem('chatlab.theme', 'light'); }");
        Locator delete = visitor.named(AriaRole.BUTTON, "Delete everything of mine");
        delete.press("Enter");
        Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("every character you wrote");
        assertAccessible(visitor);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(delete).isFocused();
        delete.press("Enter");
        assertThat(visitor.button("Delete it all")).isDisabled();
        assertThat(visitor.textbox("To be sure, type the word delete")).isFocused();
        page.keyboard().type("Delete");
        page.keyboard().press("Enter");
        assertThat(visitor.textbox("Topic")).isVisible();
        assertThat(page.getByText("You are a newcomer here.")).isVisible();
        visitor.named(AriaRole.LINK, "History").click();
        assertThat(page.getByText("No discussions here.")).isVisible();
        assertThat(visitor.client().token()).isNotEqualTo(before.token());
        assertThat(before.get("/discussions").json().path("items")).isEmpty();
        assertThat(page.evaluate("() => localStorage.getItem('chatlab.draft/x')"))
                .isNull();
        assertThat(page.evaluate("() => localStorage.getItem('chatlab.theme')")).isEqualTo("light");
    }

    @Test
    void without_a_model_the_settings_say_how_there_could_be_one() {
        Visitor visitor = atSettings();
        assertThat(visitor.page().getByText("No voice of a model is set up")).isVisible();
        assertThat(visitor.button("Test")).hasCount(0);
        visitor.named(AriaRole.RADIO, "Dark: chalk on slate").check();
        assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "dark");
        assertAccessible(visitor);
        visitor.page().setViewportSize(390, 844);
        visitor.assertFits();
    }
}
