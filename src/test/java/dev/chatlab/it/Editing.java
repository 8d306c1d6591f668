package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chatlab.persona.Draft;

/** The editor's parts, by the names that people and screen readers rely on, and what one does with them. */
final class Editing {
    static final Draft ADA = Draft.good();

    private Editing() {}

    static Locator code(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("The character’s file, as YAML"));
    }

    static Locator findings(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Findings"));
    }

    static Locator conflict(Page page) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Somebody saved another version meanwhile"));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** At the beginning of the text, as one keyboard would. */
    static void write(Page page, String words) {
        code(page).focus();
        page.keyboard().press("Control+Home");
        page.keyboard().insertText(words);
        assertThat(page.locator(".editor-head [role=status]")).containsText("Not saved yet");
    }

    static void save(Page page) {
        page.keyboard().press("Control+s");
        assertThat(page.locator(".editor-head [role=status]")).hasText("Saved.");
    }

    static void adaIsThere(Visitor visitor) throws Exception {
        new Writer(visitor.client()).create(ADA.text()).is(201);
    }

    static Page edit(Visitor visitor, Page where) {
        where.navigate(visitor.server().resolve("/personas/ada/edit").toString());
        assertThat(code(where)).containsText("Ada Loom");
        return where;
    }

    static String stored(Visitor visitor) throws Exception {
        return new Writer(visitor.client()).yaml("ada").is(200).body();
    }
}
