package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends problems from where a call has not reached REST yet, and its table of failures does not apply. */
@ApplicationScoped
class EarlyAnswers {
    @Inject
    ObjectMapper json;

    /** Ends the call with the problem as its answer. */
    void send(RoutingContext call, Problem problem) {
        call.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                .end(written(problem));
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a problem of texts and numbers can always be written", failure);
        }
    }
}
