package dev.chatlab.quality;

/** A figure that is a mean, or a share of good cases, over cases of one transcript after the other. */
abstract class Averaged implements Measure {
    private final String number;
    private final String name;
    private final Target target;

    Averaged(String number, String name, Target target) {
        this.number = number;
        this.name = name;
        this.target = target;
    }

    @Override
    public final String number() {
        return number;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Target target() {
        return target;
    }

    /** Adds the cases of one transcript. */
    abstract void count(Tally tally, Run run, Transcript transcript);

    @Override
    public Result of(Run run) {
        Tally tally = new Tally();
        run.judged().forEach(transcript -> count(tally, run, transcript));
        return tally.mean(target);
    }
}
