package dev.chatlab.store.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The program that tests start as a process of its own and kill: opens the database and waits. */
final class ChildStarter {

    static final String READY = "READY ";
    static final String REFUSED = "REFUSED ";

    private ChildStarter() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]));
            System.out.println(READY + postgres.pid());
            new CountDownLatch(1).await();
        } catch (StoreStartException e) {
            System.out.println(REFUSED + e.getMessage());
        }
    }
}
