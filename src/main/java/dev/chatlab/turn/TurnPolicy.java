package dev.chatlab.turn;

import dev.chatlab.bus.Failure;
import dev.chatlab.transcript.Turn.Candidate;
import dev.chatlab.transcript.Turn.Choice;
import dev.chatlab.turn.Choose.Member;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks next: pure, seeded and explained; always answers with a member or says why nobody can speak. Whom the user named
 * comes before every policy; a muted member speaks only then; the last theorist is never chosen again unless named or alone, and
 * a member whose share is used up speaks only when asked, or when nobody else could.
 */
public sealed interface TurnPolicy {
    /** The member to speak turn {@code n}; fails as {@link Choose} says. */
    Chosen choose(Choose ask);

    /** The policy of that name, behind the rule that the user's word comes first. */
    static Chosen decide(Choose ask) {
        if (ask.members().isEmpty()) {
            throw Failure.Invalid.field("/personas", "Nobody sits at the table.");
        }
        if (ask.named() != null) {
            return chosen(ask, ask.named(), Reasons.NAMED, Bids.of(ask, ask.members()));
        }
        return of(ask.policy()).choose(ask);
    }

    private static TurnPolicy of(Policy policy) {
        return switch (policy) {
            case NATURAL -> new Natural();
            case ROUND -> new Round();
            case ONCE -> new Once();
            case MANUAL -> new Manual();
        };
    }

    private static Chosen chosen(Choose ask, String speaker, String why, List<Candidate> candidates) {
        return new Chosen(
                speaker, new Choice(ask.policy().name().toLowerCase(Locale.ROOT), why, candidates, ask.seed()));
    }

    private static Member member(List<Member> members, String id) {
        return members.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    /** All but the muted, never empty. */
    private static List<Member> audible(Choose ask) {
        List<Member> audible = ask.members().stream().filter(m -> !m.muted()).toList();
        if (audible.isEmpty()) {
            throw nobody("Everybody at this table is muted. Ask one of them by name, or let somebody speak again.");
        }
        return audible;
    }

    private static Failure nobody(String detail) {
        return new Failure.Invalid("no_speaker", detail, List.of(new Failure.FieldError("/speaker", detail)));
    }

    private static List<Member> eligible(Choose ask, List<Member> members) {
        List<Member> others =
                members.stream().filter(m -> !m.id().equals(ask.last())).toList();
        return others.isEmpty() ? members : others;
    }

    /** Those who may speak unasked: whose share is not used up, and who did not speak last, if there are any. */
    private static List<Member> unasked(Choose ask, List<Member> members) {
        int turn = 1 + ask.members().stream().mapToInt(Member::taken).sum();
        List<Member> eligible = eligible(ask, members);
        List<Member> within = eligible.stream()
                .filter(m -> m.taken() + 1 <= Math.max(1, Math.floor(m.share() * turn)))
                .toList();
        return within.isEmpty() ? eligible : within;
    }

    /** The bound on silence, then a question put to a member, then the highest bid. */
    record Natural() implements TurnPolicy {
        @Override
        public Chosen choose(Choose ask) {
            List<Member> audible = audible(ask);
            List<Member> eligible = eligible(ask, audible);
            List<Member> unasked = unasked(ask, audible);
            List<Candidate> bids = Bids.of(ask, unasked);
            Member overdue = overdue(ask, unasked);
            if (overdue != null) {
                return chosen(ask, overdue.id(), Reasons.overdue(overdue), bids);
            }
            for (Member member : eligible) {
                if (member.id().equals(ask.asked())) {
                    return chosen(ask, member.id(), Reasons.asked(member), Bids.of(ask, eligible));
                }
            }
            Member best = member(unasked, Bids.best(bids));
            return chosen(ask, best.id(), Reasons.bid(ask, best, unasked), bids);
        }

        /**
         * The longest silent member, if waiting any longer could keep somebody silent for more than twice the table's size:
         * the member of rank r (from 0, by silence) is served r turns from now at the earliest.
         */
        private static @Nullable Member overdue(Choose ask, List<Member> eligible) {
            int bound = 2 * ask.members().size();
            List<Member> bySilence = eligible.stream()
                    .sorted(Comparator.comparingInt(Member::silent).reversed())
                    .toList();
            for (int rank = 0; rank < bySilence.size(); rank++) {
                if (bySilence.get(rank).silent() + rank >= bound) {
                    return bySilence.getFirst();
                }
            }
            return null;
        }
    }

    /** The next seat after the last speaker's that is not muted. */
    record Round() implements TurnPolicy {
        @Override
        public Chosen choose(Choose ask) {
            List<Member> audible = audible(ask);
            List<Member> seats = ask.members();
            int last = ask.last() == null
                    ? -1
                    : seats.stream().map(Member::id).toList().indexOf(ask.last());
            String speaker = IntStream.rangeClosed(1, seats.size())
                    .mapToObj(step -> seats.get((last + step) % seats.size()))
                    .filter(audible::contains)
                    .findFirst()
                    .orElseThrow()
                    .id();
            return chosen(ask, speaker, Reasons.SEAT, List.of(new Candidate(speaker, 1)));
        }
    }

    /** The highest bid among those who have not spoken since the user's last message. */
    record Once() implements TurnPolicy {
        @Override
        public Chosen choose(Choose ask) {
            List<Member> waiting =
                    audible(ask).stream().filter(m -> !m.spoken()).toList();
            if (waiting.isEmpty()) {
                throw new Failure.Conflict(
                        "round_over", "Everyone has spoken once. Write a message or ask somebody by name to go on.");
            }
            List<Candidate> bids = Bids.of(ask, unasked(ask, waiting));
            Member best = member(waiting, Bids.best(bids));
            return chosen(ask, best.id(), Reasons.inRound(best), bids);
        }
    }

    /** Nobody, until the user names somebody. */
    record Manual() implements TurnPolicy {
        @Override
        public Chosen choose(Choose ask) {
            throw nobody("In this discussion you name each speaker: choose one.");
        }
    }
}
