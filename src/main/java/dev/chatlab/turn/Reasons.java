package dev.chatlab.turn;

import dev.chatlab.turn.Choose.Due;
import dev.chatlab.turn.Choose.Member;
import java.util.List;

/** Why somebody speaks next, in a sentence short enough for one line of a telephone. */
final class Reasons {
    static final String NAMED = "You asked for this speaker.";
    static final String SEAT = "Next in the order of the seats.";
    private static final String NEVER_SPOKE = "Has not spoken yet.";
    private static final String WAITED_LONGEST = "Has waited longest.";

    private Reasons() {}

    static String overdue(Member member) {
        return member.taken() == 0 ? NEVER_SPOKE : WAITED_LONGEST;
    }

    static String asked(Member member) {
        Due due = member.due();
        return due == null ? "Was asked by the last speaker." : "Was asked by " + due.by() + ".";
    }

    static String inRound(Member member) {
        return member.taken() == 0 ? NEVER_SPOKE : "Has not spoken since your last message.";
    }

    /** Of the highest bid among {@code bidders}: what in it stands out. */
    static String bid(Choose ask, Member member, List<Member> bidders) {
        if (ask.members().stream().allMatch(m -> m.taken() == 0)) {
            return "Opens the discussion.";
        }
        if (member.taken() == 0) {
            return NEVER_SPOKE;
        }
        boolean most = member.reply() > 0 && bidders.stream().allMatch(m -> m.reply() <= member.reply());
        if (most && member.due() != null) {
            return "Has most to answer: " + told(member.due());
        }
        if (bidders.stream().allMatch(m -> m.silent() <= member.silent())) {
            return WAITED_LONGEST;
        }
        if (most) {
            return "Has most to say to what was said last.";
        }
        return bidders.stream().allMatch(m -> m.taken() >= member.taken())
                ? "Has spoken least."
                : "Has waited, and has something to answer.";
    }

    private static String told(Due due) {
        return due.challenge()
                ? due.by() + "’s challenge in turn " + due.turn() + "."
                : due.by() + " in turn " + due.turn() + ".";
    }
}
