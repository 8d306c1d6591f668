package dev.chatlab.quality;

import java.util.Comparator;
import java.util.List;

/**
 * One figure: its value (NaN when there was nothing to judge), its target, and the worst offenders first; equally bad ones come
 * from here and there, in an order that is always the same.
 */
record Result(double value, Target target, List<Offender> offenders) {
    Result {
        offenders = offenders.stream()
                .sorted(Comparator.comparingDouble(Offender::badness)
                        .reversed()
                        .thenComparing(offender -> mixed(offender.where())))
                .toList();
    }

    boolean isMet() {
        return target.metBy(value);
    }

    private static int mixed(String where) {
        return where.hashCode() * 0x9E3779B9;
    }
}
