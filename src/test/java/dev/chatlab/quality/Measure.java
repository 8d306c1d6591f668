package dev.chatlab.quality;

/** One figure about transcripts, pure: the same transcripts give the same figure. */
interface Measure {
    /** The number in the table of the design, with a letter where one number has several figures; x for further ones. */
    String number();

    String name();

    Target target();

    Result of(Run run);

    /** The same figure held to another target. */
    default Measure aimedAt(Target other) {
        Measure same = this;
        return new Measure() {
            @Override
            public String number() {
                return same.number();
            }

            @Override
            public String name() {
                return same.name();
            }

            @Override
            public Target target() {
                return other;
            }

            @Override
            public Result of(Run run) {
                Result result = same.of(run);
                return new Result(result.value(), other, result.offenders());
            }
        };
    }
}
