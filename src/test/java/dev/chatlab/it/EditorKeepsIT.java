package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.chatlab.it.Editing.ADA;
import static dev.chatlab.it.Editing.adaIsThere;
import static dev.chatlab.it.Editing.button;
import static dev.chatlab.it.Editing.code;
import static dev.chatlab.it.Editing.conflict;
import static dev.chatlab.it.Editing.edit;
import static dev.chatlab.it.Editing.save;
import static dev.chatlab.it.Editing.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was written in the editor is never lost: not to another window, a reload, or a way out. */
@Timeout(120)
class EditorKeepsIT {
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
    void two_windows_that_save_one_character_see_both_versions_and_choose() throws Exception {
        adaIsThere(visitor);
        edit(visitor, page);
        Page other = edit(visitor, page.context().newPage());
        write(page, "# first window\n");
        page.keyboard().press("Control+End");
        page.keyboard().insertText("# first at the end\n");
        save(page);
        write(other, "# second window\n");
        other.keyboard().press("Control+s");
        assertThat(conflict(other)).containsText("# first window");
        assertThat(conflict(other)).containsText("# second window");
        Locator changes = button(other, "Take this change");
        assertThat(changes).hasCount(2);
        changes.last().focus();
        other.keyboard().press("Enter");
        assertThat(changes).hasCount(1);
        button(other, "Keep mine").click();
        assertThat(conflict(other)).hasCount(0);
        assertThat(other.locator(".editor-head [role=status]")).hasText("Saved.");
        assertThat(stored()).contains("# second window", "# first at the end").doesNotContain("# first window");

        write(page, "# once more\n");
        page.keyboard().press("Control+s");
        assertThat(conflict(page)).containsText("# second window");
        button(page, "Take theirs").click();
        assertThat(code(page)).containsText("# second window");
        assertThat(code(page)).not().containsText("# once more");
        assertThat(page.locator(".editor-head [role=status]")).hasText("Saved.");
        button(page, "Open it").click();
        assertThat(code(page)).containsText("# once more");
        assertThat(stored()).contains("# second window");
        other.close();
        PAGE.forgive("412");
    }

    @Test
    void a_draft_survives_reloads_and_leaving_asks_first() throws Exception {
        adaIsThere(visitor);
        edit(visitor, page);
        write(page, "# not saved\n");
        page.reload();
        assertThat(code(page)).containsText("# not saved");
        assertThat(page.locator(".leftovers")).containsText("Your unsaved draft is open again");
        Locator history = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"));
        history.click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Leave without saving?");
        button(page, "Cancel").click();
        assertThat(code(page)).containsText("# not saved");
        history.click();
        button(page, "Leave").click();
        assertThat(page).hasURL(Pattern.compile("/history$"));
        page.goBack();
        assertThat(code(page)).containsText("# not saved");
        button(page, "Discard it").click();
        assertThat(code(page)).not().containsText("# not saved");
        page.reload();
        assertThat(code(page)).containsText("Ada Loom");
        assertThat(page.locator(".leftovers")).hasCount(0);
        assertThat(stored()).isEqualTo(ADA.text());
    }
}
