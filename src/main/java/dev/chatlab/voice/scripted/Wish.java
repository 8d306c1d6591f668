package dev.chatlab.voice.scripted;

import dev.chatlab.voice.english.Stems;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a user wants to hear, where the words say it: who is speaking, a summary, an end, the same in plainer words, a verdict,
 * an example, what to do, reasons. An objection asks for nothing and wants an answer all the same.
 */
enum Wish {
    NATURE(
            "(are you|is this|am i (talking|speaking)|who (is|are) (really |actually )?(speaking|talking|you)|who (wrote|writes|made))"
                    + "\\b.*\\b(real|really|human|person|alive|ai|a bot|bot|robot|machine|computer|program|chatgpt|gpt|language model|actually|this|these|you)"),
    SUMMARY(
            "summari[sz]e|summary|recap|where (do|does|did|have) (you|we|they|everyone|everybody|the \\w+) (all )?(dis)?agreed?|where (you|we|they) (all )?(dis)?agree"
                    + "|common ground|(main|key) (points?|differences?|disagreements?|arguments?)|differences? between you|what have (we|you) (learned|agreed|found)|so far"
                    + "|sum (it |this |things |everything )?up|summing up|(all|both) (of you )?(dis)?agree (on|about)|compare (the two|your|\\w+ (and|with) \\w+)"),
    END(
            "wrap (it |this |things )?up|(to|a|in) conclusion|conclude\\b.{0,20}$|your conclusions?|closing (word|thought|statement|remark)s?"
                    + "|final (word|thought|statement|remark)s?|last words?|to (a|an) (close|end)|finish up|time is up|let (us|me) (stop|end|finish|close)|let['’]s (stop|end|finish|close)|thank you,? (all|everyone|everybody|both)|thanks,? (all|everyone|everybody|both)|that['’]s all|goodbye"),
    OBJECTION(Objection.WORDS + "|" + Objection.FAILED),
    PERSONAL("your favou?rite|how old are you|are you married|do you have (kids|children|pets|a (wife|husband|dog|cat))"
            + "|what do you (like to )?(eat|drink|wear)|where do you live"),
    PLAIN(
            "(more )?(simply|plainly)\\b.{0,3}$|simpler|(plain|simple|simpler) (words|english|terms|language)"
                    + "|(don['’]?t|do not|didn['’]?t|can['’]?t|cannot) (understand|follow|get)( (it|that|this|you|what you|a word|any of)\\b|\\s*([.,;!?]|$))"
                    + "|what do you mean( by (that|this|it))?\\s*\\?|too (complicated|difficult|complex)|you('ve| have)? lost me|riddles|jargon|(speak|talk) plainly"),
    DOUBT(
            "what (would|could|might) (change your mind|make you (change|doubt))|(could|might|may) you be wrong|are you (really |so )?sure"
                    + "|(weak(est|ness)?|blind) (point|spot|side)|(speaks|argument|objection) against (your|that|this)"),
    NOD(
            "\\A(ok(ay)?|thanks?( you)?|interesting|great|nice|cool|good|lol|haha|i see|go on|continue|carry on|right|hm+)"
                    + "([\\s,.!]+(ok(ay)?|thanks?( you)?|interesting|great|very|so|nice|cool|good|point|lol|haha|i see|go on|continue|carry on|right|please|hm+))*[\\s,.!]*$"),
    VERDICT("yes or no|for or against|your verdict|(final|straight|clear|short|one-word) answer"
            + "|are you (all )?(for|against|in favou?r)( of)?( it| that| this)?\\s*\\?"),
    EXAMPLE(
            "(for|an|any|one|concrete|real) examples?|examples?|for instance|concretely|(a )?case in point|picture it|show (me|us)"
                    + "|give (me|us) (a|an|one|some) (\\w+ )?(lesson|case|scene|story|situation|illustration|instance)"
                    + "|too (vague|abstract|general)|(be )?more (specific|concrete)|be specific"),
    PRACTICE(
            "in practice|monday|tomorrow morning|actually do|practical(ly)?|what( exactly| else)? (would|will|should|can|could|do) (you|i|we|one|they|a \\w+)( actually)? (do|try|start|change|(say|tell|answer)(?! (about|of|is|are|if)))\\b"
                    + "|(where|how) (do|should|would|can) (i|we|you) (start|begin)|how (do|should|would|can) (i|we|you) (organi[sz]e|do|handle|manage|arrange) (it|that|this)\\b"
                    + "|how would (you|that|this|it) work|what (now|then)|advice|advise|recommend|your proposal|propose"),
    REASON(
            "why (do|would|should) (you|we|anyone)|your reasons?|what makes you|how do you know|on what grounds|(but |and )?why( is that| so| not)?\\?"),
    MATTER("(?!)");

    /** Stems of words that only say what is wished. */
    static final Set<String> EMPTY = Stems.of(
            "example examples instance case practice practical reason reasons monday tomorrow morning work advice view opinion point"
                    + " concrete real show give explain more detail answer idea proposal lesson scene story situation illustration"
                    + " vague abstract general specific simple simply simpler plain plainly riddle jargon talk speak understand follow word term language"
                    + " verdict final straight clear short");

    private final Pattern words;

    Wish(String words) {
        this.words = Pattern.compile("(?is)\\b(?:" + words + ")");
    }

    /** Whether it may be about what was just said. */
    boolean asksForMore() {
        return this == EXAMPLE
                || this == REASON
                || this == PRACTICE
                || this == PLAIN
                || this == VERDICT
                || this == DOUBT;
    }

    static Wish of(String text) {
        for (Wish wish : values()) {
            boolean asking = wish == OBJECTION && text.indexOf('?') >= 0;
            if (!asking && wish.words.matcher(text).find()) {
                return wish;
            }
        }
        return MATTER;
    }
}
