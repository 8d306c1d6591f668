package dev.chatlab.bench;

/** One thing that is measured; prints what it finds into the report. */
interface Figure {
    void measure(Bench bench) throws Exception;
}
