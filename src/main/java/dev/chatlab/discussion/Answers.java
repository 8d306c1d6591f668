package dev.chatlab.discussion;

import dev.chatlab.transcript.Turn;

/** What a command is answered once its decision is stored. */
final class Answers {
    private Answers() {}

    static Answer to(Command command, Decision decision) {
        Discussion after = decision.after();
        Turn open = after.open();
        return switch (command) {
            case Command.Say ignored -> new Answer(after.seq(), null, said(decision), null);
            case Command.Next ignored -> new Answer(after.seq(), open == null ? null : open.n(), null, null);
            case Command.Auto ignored -> new Answer(after.seq(), open == null ? null : open.n(), null, View.of(after));
            case Command.Stop ignored -> new Answer(after.seq(), null, null, View.of(after));
            case Command.Amend ignored -> new Answer(after.seq(), null, null, View.of(after));
            case Command.Delete ignored -> new Answer(after.seq(), null, null, null);
        };
    }

    private static Turn said(Decision decision) {
        if (decision.events().getFirst() instanceof Event.TurnCompleted completed) {
            return completed.turn();
        }
        throw new IllegalStateException("A message is stored as a completed turn");
    }
}
