package dev.chatlab.web.live;

/** One follower's connection, as its {@link Backlog} sees it. Event loop only. */
interface Outlet {
    /** Calls this once per frame, in order, when it has left for the network or never will. Set before the first write. */
    void onWritten(Runnable written);

    /** Calls this when the connection is gone, whoever ended it. Set before the first write. */
    void onGone(Runnable gone);

    /** Takes a frame on its way; see {@link #flush}. */
    void write(Frame frame);

    /** Makes sure that written frames go out. */
    void flush();

    /** Asks the other side for a sign of life; false if the protocol has no way to. */
    boolean ping();

    /** Ends in good order, after what was written. */
    void close(Ending why);

    /** Ends at once, dropping what was written. */
    void cut();
}
