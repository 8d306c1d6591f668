package dev.chatlab.bench;

/**
 * One counted round: how many units of work were done, in how many seconds, for how many CPU seconds of this process and of
 * the embedded database.
 */
record Sample(long units, double seconds, double cpu, double databaseCpu) {
    double perSecond() {
        return units / seconds;
    }

    double microsEach() {
        return seconds / units * 1e6;
    }

    double cpuMicrosEach() {
        return cpu / units * 1e6;
    }

    double databaseCpuMicrosEach() {
        return databaseCpu / units * 1e6;
    }

    /** CPU of this process and the database together. */
    double allCpuMicrosEach() {
        return cpuMicrosEach() + databaseCpuMicrosEach();
    }
}
