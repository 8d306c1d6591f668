package dev.chatlab.voice.english;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of English verbs: from any form to the one in -ing, and back to the base. */
final class Verbs {
    private static final Map<String, String> BASE = new HashMap<>();
    private static final Set<String> PARTICIPLES = new HashSet<>();
    private static final Pattern ONE_SYLLABLE = Pattern.compile("[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]");
    private static final Set<String> STRESSED_LAST = Set.of(
            "begin admit permit submit commit omit transmit emit forget regret prefer refer infer confer defer transfer deter occur "
                    .concat("recur incur control patrol compel expel propel rebel repel equip abet upset reset outrun"
                            + " format")
                    .split(" ", -1));

    static {
        for (String line : Lexicon.lines("irregular.txt")) {
            String[] forms = line.split(" ", -1);
            BASE.put(forms[1], forms[0]);
            BASE.put(forms[2], forms[0]);
            PARTICIPLES.add(forms[2]);
        }
        BASE.put("is", "be");
        BASE.put("are", "be");
        BASE.put("am", "be");
        BASE.put("were", "be");
        BASE.put("has", "have");
    }

    private Verbs() {}

    static boolean isParticiple(String word) {
        return PARTICIPLES.contains(word) || (word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed"));
    }

    static boolean isIrregularPast(String word) {
        return BASE.containsKey(word) && !Lexicon.isVerb(word);
    }

    /** The base of a form in -s, or of an irregular past; any other word as it is. */
    static String base(String form) {
        String irregular = BASE.get(form);
        if (irregular != null) {
            return irregular;
        }
        if (form.endsWith("ies")) {
            return form.length() > 4 ? form.substring(0, form.length() - 3) + "y" : form.substring(0, 3);
        }
        if (form.matches(".*(ss|sh|ch|x|zz|o)es")) {
            return form.substring(0, form.length() - 2);
        }
        return form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
    }

    /** The form in -ing of a participle, past, -s form or base. */
    static String ing(String form) {
        if (BASE.containsKey(form)) {
            return ofBase(BASE.get(form));
        }
        if (!isParticiple(form)) {
            return ofBase(Lexicon.isVerb(form) || Lexicon.isVerbOrNoun(form) ? form : base(form));
        }
        String stem = form.substring(0, form.length() - 2);
        if (stem.endsWith("i")) {
            return stem.substring(0, stem.length() - 1) + "ying";
        }
        return Lexicon.isVerb(stem + "e") && stem.length() == 2 ? ofBase(stem + "e") : stem + "ing";
    }

    private static String ofBase(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.matches(".*(ee|oe|ye)") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        if (base.endsWith("ic")) {
            return base + "king";
        }
        boolean twice = ONE_SYLLABLE.matcher(base).matches()
                || STRESSED_LAST.contains(base)
                || base.matches(".*[aeiou].*[^aeiou][aeiou]l");
        return twice ? base + base.charAt(base.length() - 1) + "ing" : base + "ing";
    }

    /** The form in -s, as after he, she or it. */
    static String thirdPerson(String base) {
        if (base.equals("have")) {
            return "has";
        }
        if (base.equals("be")) {
            return "is";
        }
        if (base.matches(".*(s|x|z|ch|sh|o)")) {
            return base + "es";
        }
        return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }
}
