package dev.chatlab.voice;

import dev.chatlab.transcript.LedgerLine;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a voice is told to take turn {@code n}: the talk's frame, the colleagues at the table (the speaker included)
 * and the newest finished turns in order of {@code n} (at most the discussion's tail, never an open or failed one);
 * {@code owners} has, by id, whose own each character at the table is that does not come with ChatLab; {@code ledger} is what
 * was said up to the ledger's boundary, for a voice that reads the talk, else empty; {@code payer} is the user on whose account models
 * are called, empty where none is; {@code muted} are those, by id, who are not to be asked anything. The same brief and seed give the same scripted words.
 */
public record Brief(
        String discussion,
        String topic,
        String language,
        Length length,
        long seed,
        int n,
        Speaker speaker,
        List<Speaker> table,
        List<Turn> tail,
        Map<String, String> owners,
        List<LedgerLine> ledger,
        String payer,
        Set<String> muted) {
    public Brief {
        table = List.copyOf(table);
        tail = List.copyOf(tail);
        owners = Map.copyOf(owners);
        ledger = List.copyOf(ledger);
        muted = Set.copyOf(muted);
    }

    /** Without a ledger, for a voice that does not read the talk or a talk that is told in full; on nobody's account. */
    public Brief(
            String discussion,
            String topic,
            String language,
            Length length,
            long seed,
            int n,
            Speaker speaker,
            List<Speaker> table,
            List<Turn> tail,
            Map<String, String> owners) {
        this(discussion, topic, language, length, seed, n, speaker, table, tail, owners, List.of(), "", Set.of());
    }

    /** At a table of stock characters only. */
    public Brief(
            String discussion,
            String topic,
            String language,
            Length length,
            long seed,
            int n,
            Speaker speaker,
            List<Speaker> table,
            List<Turn> tail) {
        this(discussion, topic, language, length, seed, n, speaker, table, tail, Map.of());
    }

    /** The same, with what was said before the turns that are told in full. */
    public Brief with(List<LedgerLine> lines) {
        return new Brief(
                discussion, topic, language, length, seed, n, speaker, table, tail, owners, lines, payer, muted);
    }

    /** The same, on a user's account. */
    public Brief paidBy(String user) {
        return new Brief(
                discussion, topic, language, length, seed, n, speaker, table, tail, owners, ledger, user, muted);
    }

    /** The same, with nobody of these to be asked anything. */
    public Brief sparing(Set<String> ids) {
        return new Brief(
                discussion, topic, language, length, seed, n, speaker, table, tail, owners, ledger, payer, ids);
    }

    /** How the library knows a character at this table: by its id, or, if it is somebody's own, as {@code owner/id}. */
    public String reference(String id) {
        String owner = owners.get(id);
        return owner == null ? id : owner + "/" + id;
    }

    /** How long a turn should be: about 40 to 80, 60 to 140, or 120 to 220 words. */
    public enum Length {
        SHORT,
        NORMAL,
        LONG
    }
}
