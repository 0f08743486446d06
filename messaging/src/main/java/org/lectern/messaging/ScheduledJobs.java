package org.lectern.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What goes for every scheduled job, above all how its failures are logged. The scheduler's own line, an error with its
 * stack trace at each attempt, is switched off in this module's properties: a job that runs each second would fill the
 * log in an outage.
 */
@ApplicationScoped
class ScheduledJobs {
    @Inject
    FailureLog log;

    @Inject
    Scheduler scheduler;

    /** A job that begins while the service stops finds half of it gone. */
    void stop(@Observes ShutdownEvent event) {
        scheduler.pause();
    }

    void failed(@Observes FailedExecution failure) {
        log.failed(name(failure.getExecution()), failure.getException());
    }

    void succeeded(@Observes SuccessfulExecution success) {
        log.worked(name(success.getExecution()));
    }

    private static String name(ScheduledExecution job) {
        return job.getTrigger().getMethodDescription();
    }
}
