package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns what people type as a topic into a phrase that can follow a preposition: questions become {@code whether} and
 * {@code how} clauses in the right word order, statements become {@code the claim that}, noun phrases stay.
 */
public final class TopicPhrase {
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(debate|topic|motion|discussion|discuss|consider|question|let us (talk about|discuss|consider)"
                    + "|let's (talk about|discuss|consider)|talk about|this house (believes|would argue) that"
                    + "|(but |and |so )?(what|how) about|(and |but |so )?what do (you|we) think (of|about)"
                    + "|(i|we) (want|would like) to (talk about|discuss))[\\s:]+");
    private static final Pattern OPINION = Pattern.compile("(?i)^do you (think|believe)( that)? ");
    private static final Set<String> MODALS =
            Set.of("should", "can", "could", "will", "would", "must", "may", "might", "shall", "ought");
    private static final Set<String> DOES = Set.of("do", "does", "did");
    private static final Set<String> IS = Set.of("is", "are", "was", "were", "has", "have", "had");
    private static final Set<String> WH =
            Set.of("what", "why", "how", "when", "where", "who", "whom", "whose", "which", "whether", "if");
    private static final int MAX_WORDS = 18;

    private TopicPhrase() {}

    /** A clause or noun phrase without full stop or question mark; empty when the topic is too long to repeat. */
    public static String of(String topic) {
        String core = core(topic);
        if (OPINION.matcher(core).find()) {
            return "whether " + OPINION.matcher(core).replaceFirst("");
        }
        List<String> words = new ArrayList<>(Arrays.asList(core.split("\\s+", -1)));
        if (core.isEmpty() || words.size() > MAX_WORDS) {
            return "";
        }
        String first = Prose.lower(words.getFirst());
        if (isAuxiliary(first) && words.size() > 2) {
            return "whether " + inverted(words);
        }
        if (WH.contains(first) && words.size() > 2) {
            return whClause(words);
        }
        words.set(0, inside(words.getFirst()));
        String phrase = String.join(" ", words);
        return isStatement(words) ? "the claim that " + phrase : phrase;
    }

    private static String core(String topic) {
        String text = clean(topic);
        List<String> sentences = Prose.sentences(text);
        String chosen = sentences.stream()
                .filter(sentence -> sentence.endsWith("?"))
                .reduce((one, other) -> other)
                .orElse(sentences.isEmpty() ? "" : sentences.getFirst());
        String led = LEAD.matcher(clean(chosen)).replaceFirst("");
        return clean(led.isBlank() ? chosen : led);
    }

    private static String clean(String text) {
        return text.strip()
                .replaceAll("[\\s?.!…]+$", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\"“'‘]|[\"”’]$", "");
    }

    private static boolean isAuxiliary(String word) {
        String bare = word.replaceFirst("n['’]t$", "");
        return MODALS.contains(bare) || DOES.contains(bare) || IS.contains(bare);
    }

    /** A word that begins a topic, as it stands inside a sentence. */
    public static String inside(String word) {
        String lower = Prose.lower(word);
        boolean plainCapital = word.length() > 1 && word.substring(1).equals(lower.substring(1));
        boolean common = Lexicon.isCommon(lower)
                || lower.matches(
                        ".*(ing|tion|sion|ment|ity|ness|ism|ance|ence|ship|hood|work|ies|ers|ed|ial|ful|ive|al|ic|acy|age|ure|cy)")
                || (lower.length() > 3
                        && lower.endsWith("s")
                        && !lower.endsWith("ss")
                        && !lower.endsWith("us")
                        && !lower.endsWith("is"));
        return (plainCapital || word.length() == 1) && common ? lower : word;
    }

    private static String inverted(List<String> question) {
        String aux = Prose.lower(question.getFirst());
        boolean not = aux.matches(".*n['’]t");
        aux = aux.replaceFirst("n['’]t$", "");
        List<String> rest = new ArrayList<>(question.subList(1, question.size()));
        rest.set(0, inside(rest.getFirst()));
        int subject = SubjectLength.of(aux, rest);
        String verb = DOES.contains(aux) && !not && subject < rest.size() ? inflect(aux, rest.remove(subject)) : aux;
        List<String> clause = new ArrayList<>(rest.subList(0, subject));
        clause.add(not ? verb + " not" : verb);
        clause.addAll(rest.subList(subject, rest.size()));
        return String.join(" ", clause);
    }

    private static String inflect(String aux, String verb) {
        return switch (aux) {
            case "do" -> verb;
            case "does" -> thirdPerson(verb);
            default -> "did " + verb;
        };
    }

    private static String thirdPerson(String verb) {
        if (verb.equals("have")) {
            return "has";
        }
        if (verb.matches(".*(s|x|z|ch|sh|o)")) {
            return verb + "es";
        }
        return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
    }

    private static String whClause(List<String> words) {
        words.set(0, Prose.lower(words.getFirst()));
        int aux = 1;
        while (aux < words.size() && !isAuxiliary(Prose.lower(words.get(aux)))) {
            aux++;
        }
        boolean subjectQuestion = aux >= words.size() - 1
                || aux > 4
                || (List.of("who", "what", "which", "whose").contains(words.getFirst())
                        && startsPredicate(words.subList(aux + 1, words.size())));
        if (subjectQuestion
                || words.getFirst().equals("whether")
                || words.getFirst().equals("if")) {
            return String.join(" ", words);
        }
        if (List.of("what", "who").contains(words.getFirst()) && IS.contains(Prose.lower(words.get(1)))) {
            return words.get(0).equals("what")
                    ? String.join(" ", words.subList(2, words.size()))
                    : String.join(" ", words);
        }
        return String.join(" ", words.subList(0, aux)) + " " + inverted(words.subList(aux, words.size()));
    }

    private static boolean startsPredicate(List<String> rest) {
        String first = Prose.lower(rest.getFirst());
        return Lexicon.isVerb(first)
                || Lexicon.isPredicate(first)
                || (Lexicon.isVerbOrNoun(first)
                        && rest.size() > 1
                        && (Lexicon.isDeterminer(Prose.lower(rest.get(1)))
                                || Lexicon.isParticle(Prose.lower(rest.get(1)))));
    }

    private static boolean isStatement(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = Prose.lower(words.get(i));
            boolean finite = isAuxiliary(word)
                    || (Lexicon.isInflectedVerb(word) && word.endsWith("s"))
                    || (i == 1 && DOES.contains(word));
            boolean relative = List.of("who", "that", "which", "how", "what").contains(Prose.lower(words.get(i - 1)));
            boolean base = Lexicon.isVerb(word) && words.get(i - 1).endsWith("s");
            if ((finite || base) && !relative) {
                return true;
            }
        }
        return false;
    }
}
