package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.chatlab.it.Editing.ADA;
import static dev.chatlab.it.Editing.adaIsThere;
import static dev.chatlab.it.Editing.button;
import static dev.chatlab.it.Editing.code;
import static dev.chatlab.it.Editing.conflict;
import static dev.chatlab.it.Editing.edit;
import static dev.chatlab.it.Editing.findings;
import static dev.chatlab.it.Editing.save;
import static dev.chatlab.it.Editing.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Characters written on the page: copied, mended, saved, compared, and never lost. */
@Timeout(120)
class EditorIT {
    private static final int NARROW = 390;

    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 0);

    @RegisterExtension
    private static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void somebody_comes() {
        visitor = PAGE.visitor();
        page = visitor.page();
    }

    private String stored() throws Exception {
        return Editing.stored(visitor);
    }

    @Test
    void a_stock_character_is_copied_spoilt_mended_saved_and_speaks() throws Exception {
        visitor.go("/personas/dewey");
        button(page, "Copy to edit").click();
        assertThat(page).hasURL(Pattern.compile("/personas/dewey-copy/edit$"));
        assertThat(page.locator("main h1")).hasText("Edit John Dewey (copy)");
        assertThat(findings(page)).containsText("Nothing to mend.");
        write(page, "colour: red\n");
        Locator finding = findings(page).getByRole(AriaRole.BUTTON).first();
        assertThat(finding).containsText("Line 1");
        assertThat(finding).containsText("/colour");
        assertThat(finding).containsText("Did you mean color?");
        assertThat(page.locator(".cm-lint-marker-error")).hasCount(1);
        page.keyboard().press("Control+s");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mend 1 error first");
        finding.click();
        assertThat(code(page)).isFocused();
        page.keyboard().press("Control+z");
        assertThat(findings(page)).containsText("Nothing to mend.");
        assertThat(page.locator(".cm-lint-marker-error")).hasCount(0);

        button(page, "Find").click();
        assertThat(page.locator("[main-field]")).isFocused();
        page.keyboard().type("A school is first of all a small society");
        assertThat(page.locator("[main-field]")).hasValue("A school is first of all a small society");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cm-searchMatch-selected")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(code(page)).isFocused();
        page.keyboard().insertText("A school is first of all a workshop of xylophones");
        assertThat(code(page)).containsText("a workshop of xylophones");
        save(page);
        assertThat(new Writer(visitor.client()).yaml("dewey-copy").body()).contains("a workshop of xylophones");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Compare with the original, dewey"))
                .click();
        Locator compared = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Compare with the original, dewey"));
        assertThat(compared).containsText("a small society");
        assertThat(compared).containsText("a workshop of xylophones");
        button(page, "Back to writing").click();
        visitor.textbox("Ask one question").fill("What is a school?");
        button(page, "Ask").click();
        assertThat(page.locator(".ask-one blockquote")).containsText(Pattern.compile("(\\w+\\W+){20}"));
        assertThat(page.locator(".ask-one")).containsText("no AI model is running");

        visitor.go("/?seat=dewey-copy");
        visitor.textbox("Topic").fill("Is a school a small society?");
        visitor.button("Launch discussion").click();
        visitor.button("Next response").click();
        visitor.assertFinished(1);
        assertThat(visitor.articles().first()).containsText("John Dewey (copy)");
    }

    @Test
    void a_new_one_begins_with_a_skeleton_takes_a_file_and_goes_home_as_one() throws Exception {
        visitor.go("/personas");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write a persona"))
                .click();
        assertThat(findings(page)).containsText("9 places still to fill in.");
        assertThat(findings(page)).not().containsText("error");
        assertThat(page.locator(".cm-lint-marker-error")).hasCount(0);
        assertThat(button(page, "Ask")).isDisabled();
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mend 9 errors first");
        assertThat(findings(page)).containsText("9 errors to mend before saving");
        assertThat(code(page)).isFocused();
        page.locator(".editor-page input[type=file]")
                .setInputFiles(new FilePayload(
                        "ada.yaml", "application/yaml", ADA.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(findings(page)).containsText("Nothing to mend.");
        button(page, "Save").click();
        assertThat(page).hasURL(Pattern.compile("/personas/ada/edit$"));
        assertThat(page.locator("main h1")).hasText("Edit Ada Loom");
        assertThat(page.locator(".leftovers")).hasCount(0);
        assertThat(stored()).isEqualTo(ADA.text());
        more("Export as a file");
        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Export as a file"))
                        .click());
        assertThat(file.suggestedFilename()).isEqualTo("ada.yaml");
        assertThat(Files.readString(file.path())).isEqualTo(ADA.text());
        more("Delete");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Delete Ada Loom?");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/personas$"));
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Ada Loom")))
                .hasCount(0);
        button(page, "Undo").click();
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Ada Loom")))
                .hasCount(1);
        assertThat(stored()).isEqualTo(ADA.text());
    }

    private void more(String item) {
        button(page, "More").click();
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)))
                .isVisible();
    }

    @Test
    void keys_and_words_are_completed_the_portrait_follows_and_the_keyboard_gets_out_again() throws Exception {
        adaIsThere(visitor);
        edit(visitor, page);
        Locator face = page.locator(".draft-face img");
        assertThat(face).isVisible();
        String before = face.getAttribute("src");
        write(page, "\n");
        page.keyboard().press("ArrowUp");
        page.keyboard().type("man");
        Locator offers = page.getByRole(AriaRole.LISTBOX);
        assertThat(offers).containsText("manner");
        page.keyboard().press("Escape");
        assertThat(offers).hasCount(0);
        page.keyboard().press("Control+Backspace");
        button(page, "Find").click();
        page.keyboard().type("color: teal");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        page.keyboard().type("color: ");
        assertThat(offers).containsText("brick");
        page.keyboard().type("vi");
        assertThat(page.getByRole(AriaRole.OPTION)).containsText(new String[] {"violet"});
        page.waitForTimeout(150);
        page.keyboard().press("Enter");
        assertThat(code(page)).containsText("color: violet");
        assertThat(face).not().hasAttribute("src", before);
        page.keyboard().press("Backspace");
        button(page, "Write violet").click();
        assertThat(code(page)).containsText("color: violet");
        assertThat(findings(page)).containsText("Nothing to mend.");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(code(page)).not().isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(code(page)).isFocused();
    }

    @Test
    void an_entry_is_written_from_what_the_cast_shares() throws Exception {
        adaIsThere(visitor);
        edit(visitor, page);
        button(page, "Find").click();
        page.keyboard().type("disputes:");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        page.keyboard().press("End");
        page.keyboard().insertText("\n  ");
        page.keyboard().press("Control+Space");
        Locator offer = page.getByRole(AriaRole.OPTION);
        assertThat(offer).containsText(new String[] {"dispute"});
        page.waitForTimeout(150);
        page.keyboard().press("Enter");
        assertThat(code(page)).containsText(Pattern.compile("- with:\\s+about:\\s+basis:\\s+line:"));
        assertThat(offer.first()).isVisible();
        page.keyboard().type("freir");
        assertThat(offer).containsText(new String[] {"Paulo Freire"});
        page.waitForTimeout(150);
        page.keyboard().press("Enter");
        assertThat(code(page)).containsText("- with: freire");
    }

    private List<String> violationsInBothThemes() {
        List<String> violations = new ArrayList<>();
        for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            violations.addAll(Axe.violations(page));
        }
        return violations;
    }

    @Test
    void no_rule_is_broken_in_either_theme_nor_on_a_telephone() throws Exception {
        adaIsThere(visitor);
        visitor.go("/personas/new");
        assertThat(findings(page)).containsText("still to fill in");
        List<String> violations = violationsInBothThemes();
        edit(visitor, page);
        assertThat(findings(page)).containsText("Nothing to mend.");
        button(page, "Find").click();
        violations.addAll(violationsInBothThemes());
        write(page, "colour: red\n");
        assertThat(findings(page).getByRole(AriaRole.BUTTON)).hasCount(2);
        violations.addAll(violationsInBothThemes());
        page.keyboard().press("Control+z");
        new Writer(visitor.client()).put("ada", "# theirs\n" + ADA.text(), "*").is(200);
        write(page, "# mine\n");
        assertThat(findings(page)).containsText("Nothing to mend.");
        page.keyboard().press("Control+s");
        assertThat(conflict(page)).containsText("# theirs");
        violations.addAll(violationsInBothThemes());
        assertThat(violations).isEmpty();
        page.setViewportSize(NARROW, 844);
        visitor.assertFits();
        button(page, "Back to writing").click();
        assertThat(code(page)).isVisible();
        visitor.assertFits();
        PAGE.forgive("412");
    }
}
