package dev.chatlab.voice.wire;

/** An answer that cannot be read on, with the fault it amounts to; costs no stack trace, as nobody's code is to blame. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Broken(Fault fault) {
        super(fault.kind().code(), null, false, false);
        this.fault = fault;
    }

    Broken(Fault.Kind kind) {
        this(Fault.of(kind));
    }

    Fault fault() {
        return fault;
    }
}
