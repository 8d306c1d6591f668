package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all tests of a class, in which a newcomer comes to each; the page must give nothing to complain of. */
final class Browsing implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final int WIDE = 1_280;

    private final Running lab;
    private Browser browser;
    private Visitor visitor;
    private final List<String> forgiven = new ArrayList<>();

    private Browsing(Running lab) {
        this.lab = lab;
    }

    static Browsing of(Running lab) {
        return new Browsing(lab);
    }

    Visitor visitor() {
        return visitor;
    }

    /** Another newcomer, on a screen of this width. */
    Visitor visitor(int width) {
        return Visitor.at(lab.process().uri(), browser, width);
    }

    /** What a test itself brought about is no reason to complain. */
    void forgive(String part) {
        forgiven.add(part);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = Browser.open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        forgiven.clear();
        visitor = visitor(WIDE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (visitor != null) {
            visitor.page().context().close();
        }
        List<String> complaints = browser.complaints();
        browser.forget();
        assertThat(complaints)
                .filteredOn(one -> forgiven.stream().noneMatch(one::contains))
                .isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
    }
}
