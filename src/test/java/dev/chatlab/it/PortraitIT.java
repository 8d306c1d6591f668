package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.chatlab.persona.Draft;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How characters look: drawn, or as the picture that their owner gave them, which nobody else sees. */
class PortraitIT {
    private static final Draft ADA = Draft.good();

    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;
    private Writer writer;

    @BeforeEach
    void somebody_writes_a_character() throws Exception {
        writer = Writer.guest(LAB.process());
        client = writer.client();
        writer.create(ADA.text()).is(201);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private Reply send(String id, String type, byte[] picture) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        LAB.process().uri().resolve("/api/v1/personas/" + id + "/portrait"))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + client.token());
        return Reply.of(Client.HTTP.send(
                request.PUT(BodyPublishers.ofByteArray(picture)).build(), BodyHandlers.ofString()));
    }

    private String portraitUrl() throws Exception {
        String url = writer.get("ada").is(200).json().path("portraitUrl").asText();
        assertThat(client.get("/personas?cast=own").json().path("items").findValuesAsText("portraitUrl"))
                .containsExactly(url);
        return url;
    }

    private HttpResponse<byte[]> load(String url) throws Exception {
        return Client.HTTP.send(client.request("GET", url, null, Map.of()), BodyHandlers.ofByteArray());
    }

    @Test
    void a_picture_takes_the_portraits_place_until_it_is_taken_away() throws Exception {
        String drawn = portraitUrl();
        Reply given = send("ada", "image/jpeg", picture("jpg")).is(200);
        String shown = portraitUrl();
        assertThat(given.json().path("portraitUrl").asText()).isEqualTo(shown).isNotEqualTo(drawn);
        HttpResponse<byte[]> loaded = load(shown);
        assertThat(loaded.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(loaded.headers().firstValue("Cache-Control")).hasValue("private, max-age=86400");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(loaded.body()));
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
        String tag = loaded.headers().firstValue("ETag").orElseThrow();
        client.send("GET", shown, null, Map.of("If-None-Match", tag)).is(304);
        assertThat(client.get("/personas/ada/portrait.svg").is(200).body()).contains("<svg");

        client.delete("/personas/ada/portrait").is(204);
        client.delete("/personas/ada/portrait").is(204);
        assertThat(portraitUrl()).isEqualTo(drawn);
        assertThat(client.get("/personas/ada/portrait").is(200).body()).contains("<svg");
    }

    @Test
    void a_picture_stays_with_a_changed_character_and_leaves_with_a_deleted_one() throws Exception {
        send("ada", "image/png", picture("png")).is(200);
        String shown = portraitUrl();
        Reply changed = writer.put(
                        "ada", ADA.with("name: Ada Loom", "name: Ada B. Loom").text(), "*")
                .is(200);
        assertThat(changed.json().path("portraitUrl").asText()).isEqualTo(shown);
        client.delete("/personas/ada").is(204);
        assertThat(load(shown).headers().firstValue("Content-Type")).hasValue("image/png");
        writer.create(ADA.text()).is(201);
        assertThat(portraitUrl()).contains("portrait.svg");
    }

    @Test
    void a_picture_is_its_owners_alone() throws Exception {
        send("ada", "image/png", picture("png")).is(200);
        Client eve = Client.guest(LAB.process());
        eve.get("/personas/ada/portrait").isProblem(404);
        eve.delete("/personas/ada/portrait").isProblem(404);
        Client.nobody(LAB.process()).get("/personas/ada/portrait").isProblem(404);
        Client.nobody(LAB.process()).delete("/personas/ada/portrait").isProblem(401);
        assertThat(Client.nobody(LAB.process())
                        .get("/personas/dewey/portrait")
                        .is(200)
                        .header("Cache-Control"))
                .hasValue("public, max-age=86400");
        send("dewey", "image/png", picture("png")).isProblem(403, "builtin");
        client.delete("/personas/dewey/portrait").isProblem(403, "builtin");
        send("nobody", "image/png", picture("png")).isProblem(404);
    }

    @Test
    void what_is_no_picture_too_large_or_of_another_kind_is_refused_with_a_way_out() throws Exception {
        send("ada", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8)).isProblem(422, "invalid");
        send("ada", "image/png", new byte[0]).isProblem(422, "invalid");
        send("ada", "image/png", new byte[1_200_000]).isProblem(413);
        for (String type : List.of("image/svg+xml", "image/gif", "text/html")) {
            assertThat(send("ada", type, picture("png")).isProblem(415).body()).contains("image/png or image/jpeg");
        }
        assertThat(portraitUrl()).contains("portrait.svg");
    }

    @Test
    void a_drawn_portrait_is_not_sent_twice_and_changes_with_the_file() throws Exception {
        String before = portraitUrl();
        Reply first = client.get(before).is(200);
        assertThat(first.body()).contains("<title>Ada Loom</title>");
        client.send(
                        "GET",
                        before,
                        null,
                        Map.of("If-None-Match", first.header("ETag").orElseThrow()))
                .is(304);
        writer.put("ada", ADA.with("hair: bun", "hair: bald").text(), "*").is(200);
        assertThat(portraitUrl()).isNotEqualTo(before);
        assertThat(client.get(portraitUrl()).header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void the_page_shows_drawn_faces_and_takes_a_picture() throws Exception {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(LAB.process().uri(), 1_280);
            assertThat(page.locator(".portrait img").first()).isVisible();
            assertThat(page.locator(".portrait:not(.drawn)")).hasCount(0);
            page.waitForCondition(() -> (Boolean) page.evaluate("() => document.images[0].naturalWidth > 0"));
            String token = (String) page.evaluate(
                    "async () => (await (await fetch('api/v1/auth/refresh', {method: 'POST'})).json()).accessToken");
            new Writer(new Client(LAB.process().uri(), token))
                    .create(ADA.text())
                    .is(201);
            page.navigate(LAB.process().uri() + "/personas/ada");
            Locator face = page.locator(".persona-head .portrait img");
            assertThat(face).hasAttribute("src", Pattern.compile("^data:image/svg"));
            page.locator("input[type=file]").setInputFiles(new FilePayload("me.png", "image/png", picture("png")));
            assertThat(face).hasAttribute("src", Pattern.compile("^data:image/png"));
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Go back to the drawing"))
                    .click();
            assertThat(face).hasAttribute("src", Pattern.compile("^data:image/svg"));
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
