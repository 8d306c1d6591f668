package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Approach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Recognises what kind of question a text asks, by its words alone. */
final class Approaches {
    private static final Map<Approach, Pattern> SIGNS = new LinkedHashMap<>();

    static {
        sign(
                Approach.BAN,
                "ban|bans|banned|banning|abolish\\w*|forbid\\w*|forbidden|prohibit\\w*|outlaw\\w*|illegal|get rid of|scrap\\w*"
                        + "|do away with|close down|restrict\\w*|criminali[sz]e\\w*|censor\\w*|without|stop|end");
        sign(
                Approach.DUTY,
                "compulsory|mandatory|obligatory|obliged?|obligation|duty|require[ds]?|forced?|must|have to|has to|everyone|everybody"
                        + "|all (children|pupils|students|people|citizens)|conscription|owe");
        sign(
                Approach.ALLOW,
                "allow\\w*|permit\\w*|permission|a right to|the right to|rights?|legal|legali[sz]e\\w*|free to|may (we|they|i|a|the)"
                        + "|let (us|them|people|children)|entitled|freedom to");
        sign(
                Approach.CHOICE,
                "\\w+ or (?!not\\b|less\\b)\\w+|versus|vs|better than|rather than|instead of|prefer|or not");
        sign(
                Approach.MACHINE,
                "ai|a\\.i\\.|artificial intelligence|chatbots?|robots?|algorithms?|apps?|smartphones?|phones?|tablets?|laptops?|computers?"
                        + "|internet|online|social media|technolog\\w+|machines?|self-driving|drones?|virtual|digital|video games?|screens?|genetic\\w*|crispr|cloning");
        sign(Approach.CAUSE, "why|causes?|reasons? for|because of what|how come|explains?|comes? from");
        sign(
                Approach.METHOD,
                "how (can|do|does|should|could|would|might|to|shall|must|best)|what (can|could|should) (we|i|one|schools|teachers|parents|be done)"
                        + "|what helps|best way|ways? to|methods?|in practice");
        sign(
                Approach.FUTURE,
                "will|what if|would happen|future|tomorrow|in (ten|twenty|fifty|a hundred|\\d+) years|become of|next generation|one day|suppose");
        sign(
                Approach.MEANING,
                "what (is|are|was|makes?|does .* mean|counts|do we mean)|meaning|mean by|define|definition|nature of|essence|who (is|are)|true|real|really");
        sign(
                Approach.WORTH,
                "should|is it|are they|good|bad|right|wrong|worth|fair|unfair|use of|useful|value|overrated|harm\\w*|ethical|moral|justified");
    }

    private Approaches() {}

    private static void sign(Approach kind, String words) {
        SIGNS.put(kind, Pattern.compile("(?i)\\b(?:" + words + ")\\b"));
    }

    /** The kinds a text may be of, most telling first; never empty. */
    static List<Approach> to(String text) {
        List<Approach> kinds = new ArrayList<>();
        SIGNS.forEach((kind, words) -> {
            if (words.matcher(text).find()) {
                kinds.add(kind);
            }
        });
        boolean asksWhy = text.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(but |and |so )?(why|how|what is|what are|what makes).*");
        if (asksWhy) {
            kinds.sort(java.util.Comparator.comparingInt(kind -> switch (kind) {
                case CAUSE, METHOD, MEANING -> 0;
                default -> 1;
            }));
        }
        if (!kinds.contains(Approach.WORTH)) {
            kinds.add(Approach.WORTH);
        }
        return kinds;
    }
}
