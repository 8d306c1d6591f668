package dev.chatlab.quality;

import java.util.ArrayList;
import java.util.List;

/** Counts cases for a share or a mean and keeps those that count against it. */
final class Tally {
    private final List<Offender> offenders = new ArrayList<>();
    private double sum;
    private int cases;

    /** One case, good or not; the offender is kept if it is not. */
    void count(boolean good, Offender otherwise) {
        add(good ? 1 : 0, good ? null : otherwise);
    }

    void add(double value, Offender offender) {
        sum += value;
        cases++;
        if (offender != null) {
            offenders.add(offender);
        }
    }

    void blame(Offender offender) {
        offenders.add(offender);
    }

    /** The mean of what was added: the share of good cases; NaN without any. */
    Result mean(Target target) {
        return new Result(cases == 0 ? Double.NaN : sum / cases, target, offenders);
    }

    /** How many were added up. */
    Result sum(Target target) {
        return new Result(sum, target, offenders);
    }
}
