package org.lectern.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Clients that each do the same thing again and again, without a pause, as many times as time allows. */
final class Clients {
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    private final int number;

    Clients(int number) {
        this.number = number;
    }

    /** One thing that a client does; it may fail. */
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    /** Makes the work of one client, such as with a connection of its own. */
    @FunctionalInterface
    interface WorkOf {
        Work client(int number) throws Exception;
    }

    /** Tells that a client could not do its work: then there is no figure. */
    static final class Failed extends RuntimeException {
        Failed(String what, Throwable cause) {
            super(what + ": " + cause.getMessage(), cause);
        }
    }

    /** Warms up, then measures. */
    Measurement measure(String what, WorkOf work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            long start = System.nanoTime();
            long counted = start + WARM_UP.toNanos();
            long end = counted + MEASURED.toNanos();
            List<Callable<List<Long>>> tasks = IntStream.range(0, number)
                    .<Callable<List<Long>>>mapToObj(client -> () -> repeat(work.client(client), counted, end))
                    .toList();
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> durations : threads.invokeAll(tasks)) {
                nanos.addAll(durations.get());
            }
            return new Measurement(what, nanos.size(), MEASURED, nanos);
        } catch (ExecutionException failure) {
            throw new Failed(what, failure.getCause() == null ? failure : failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failed(what, interrupted);
        }
    }

    private static List<Long> repeat(Work work, long counted, long end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long begun = System.nanoTime();
        while (begun < end) {
            work.once();
            long done = System.nanoTime();
            if (begun >= counted && done <= end) {
                nanos.add(done - begun);
            }
            begun = done;
        }
        return nanos;
    }
}
