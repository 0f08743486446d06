package org.lectern.engagement.reader;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Reader;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class MyPapersTest {
    @Inject
    AgroalDataSource dataSource;

    private final Reader reader = Reader.any();
    private final UUID paper = UUID.randomUUID();

    @Test
    void oneCallTellsLikedSavedAndClaimed() throws SQLException {
        reader.likes(paper);
        reader.saves(paper);
        claim(reader.name(), paper);
        reader.looksAt(paper)
                .body("paper", is(paper.toString()))
                .body("liked", is(true))
                .body("disliked", is(false))
                .body("saved", is(true))
                .body("claimed", is(true));
    }

    private void claim(String name, UUID claimed) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into cme_claimed_paper (reader, paper_id) values (?, ?)")) {
            insert.setString(1, name);
            insert.setObject(2, claimed);
            insert.executeUpdate();
        }
    }

    @Test
    void manyPapersAreAnsweredInTheOrderAskedFor() {
        UUID other = UUID.randomUUID();
        UUID untouched = UUID.randomUUID();
        reader.dislikes(paper);
        reader.saves(other);
        reader.looksAt(List.of(untouched, other, paper))
                .body("paper", contains(untouched.toString(), other.toString(), paper.toString()))
                .body("disliked", contains(false, false, true))
                .body("saved", contains(false, true, false));
    }

    @Test
    void aHundredPapersAreAnsweredAndOneMoreIsRefused() {
        reader.looksAt(Stream.generate(UUID::randomUUID).limit(100).toList()).body("", hasSize(100));
        refused(Stream.generate(UUID::randomUUID).limit(101).map(UUID::toString).collect(Collectors.joining(",")));
    }

    @Test
    void noPapersOrSomethingElseAreRefused() {
        refused("");
        refused(",");
        refused(paper + ",no-uuid");
    }

    private void refused(String ids) {
        reader.asks()
                .queryParam("ids", ids)
                .get("/me/papers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", is("ids"));
    }

    @Test
    void nobodySeesWhatAnotherReaderDid() throws SQLException {
        reader.likes(paper);
        reader.saves(paper);
        claim(reader.name(), paper);
        Reader.any()
                .looksAt(paper)
                .body("liked", is(false))
                .body("saved", is(false))
                .body("claimed", is(false));
    }
}
