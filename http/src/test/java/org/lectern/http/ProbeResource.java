package org.lectern.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A resource and a job that need the database. */
@Path("/probe")
@RunOnVirtualThread
public class ProbeResource {
    static final AtomicInteger RUNS = new AtomicInteger();

    @Inject
    AgroalDataSource dataSource;

    @GET
    @Transactional
    public String read() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1")) {
            select.execute();
            return "read";
        }
    }

    @GET
    @Path("broken")
    public String fail() {
        throw new IllegalStateException("a fault of ours");
    }

    @POST
    public String take(Map<String, String> body) {
        return "took " + body.size();
    }

    @GET
    @Path("long")
    public byte[] answerAtLength() {
        return new byte[50_000_000];
    }

    @POST
    @Path("text")
    @Consumes("text/plain")
    public String take(InputStream body) throws IOException {
        return "took " + body.readAllBytes().length;
    }

    /** Answers when the caller may have gone. */
    @GET
    @Path("slow")
    public StreamingOutput answerLater() {
        return output -> {
            for (int i = 0; i < 500; i++) {
                output.write(new byte[100_000]);
                output.flush();
            }
        };
    }

    @Scheduled(every = "1s")
    void work() throws SQLException {
        RUNS.incrementAndGet();
        read();
    }
}
