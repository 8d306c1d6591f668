package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Provider.Dialect;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the right base address of what people paste: a bare host, one with or without {@code /v1}, or a whole endpoint. What
 * cannot be one is refused with an {@link IllegalArgumentException} whose sentence does not repeat it, as it may hold a secret.
 */
public final class BaseUrl {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://(.*)", Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile("([^/?#\\\\]*)([^?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");

    private BaseUrl() {}

    /** For OpenAI's dialect the address ends with the version, for Anthropic's before it; never with a slash. */
    public static URI repair(String text, Dialect dialect) {
        String given = text.strip().replaceAll("^[<\"']+|[>\"']+$", "").strip();
        Matcher schemed = SCHEME.matcher(given);
        String scheme = schemed.matches() ? schemed.group(1).toLowerCase(Locale.ROOT) : "";
        refuse(
                !scheme.isEmpty() && !scheme.equals("http") && !scheme.equals("https"),
                "it must begin with http:// or https://");
        Matcher parts = PARTS.matcher(scheme.isEmpty() ? given : schemed.group(2));
        refuse(!parts.matches() || parts.group(1).isBlank(), "it names no host");
        refuse(
                parts.group(1).indexOf('@') >= 0,
                "it must not hold a user name or password; a key has a setting of its own");
        refuse(parts.group(3).startsWith("?"), "it must not hold a query (?...)");
        refuse(!parts.group(3).isEmpty(), "it must not hold a fragment (#...)");
        return assemble(scheme, parts.group(1), parts.group(2), dialect);
    }

    private static URI assemble(String scheme, String authority, String path, Dialect dialect) {
        Matcher place = AUTHORITY.matcher(authority);
        refuse(!place.matches(), "its host or port is not well-formed");
        String host = host(place.group(1));
        int port = place.group(2) == null ? -1 : Integer.parseInt(place.group(2));
        refuse(port == 0 || port > 65_535, "its port must be 1 to 65535");
        String tidy = path.replaceAll("/+", "/").replaceAll("/$", "");
        try {
            String right = Endpoints.path(dialect, host, tidy);
            String how = Hosts.scheme(scheme, host);
            boolean usual = port == (how.equals("https") ? 443 : 80);
            URI uri = new URI(how + "://" + host + (port < 0 || usual ? "" : ":" + port) + right);
            refuse(uri.getHost() == null, "its host is not well-formed");
            return uri;
        } catch (URISyntaxException _) {
            throw refusal("it holds characters that an address cannot have");
        }
    }

    private static String host(String written) {
        try {
            return IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw refusal("its host is not well-formed");
        }
    }

    private static void refuse(boolean when, String why) {
        if (when) {
            throw refusal(why);
        }
    }

    private static IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException("This is no base URL: " + why + ".");
    }
}
