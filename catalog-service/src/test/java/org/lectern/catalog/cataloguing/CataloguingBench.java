package org.lectern.catalog.cataloguing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.statement.Description.Section;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.localstack.TestStack;

/** How many papers a second the catalog takes in; run by name: {@code -Dtest=CataloguingBench}. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class CataloguingBench {
    private static final int BATCH = 500;
    private static final int PAPERS = Integer.getInteger("bench.papers", 20_000);

    @Inject
    Catalog catalog;

    @Inject
    Library library;

    @Test
    void papersPerSecond() {
        library.empty();
        measure("warm-up", 4_000, i -> page(Pages.pubmed(), 200_000_000 + i));
        measure("new papers", PAPERS, i -> page(Pages.pubmed(), 100_000_000 + i));
        measure("second pages of known papers", PAPERS, i -> page(Pages.html(), 100_000_000 + i));
        measure(
                "third pages, that change nothing but the count",
                PAPERS,
                i -> page(Pages.readingApp(), 100_000_000 + i));
        library.empty();
    }

    private void measure(String what, int many, IntFunction<ParsedPage> page) {
        List<List<ParsedPage>> batches = new ArrayList<>();
        for (int first = 0; first < many; first += BATCH) {
            List<ParsedPage> batch = new ArrayList<>();
            for (int i = first; i < first + BATCH; i++) {
                batch.add(page.apply(i));
            }
            batches.add(batch);
        }
        long start = System.nanoTime();
        batches.forEach(catalog::receive);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %,.0f papers/s%n", what, many / seconds);
    }

    private static ParsedPage page(Pages pages, int number) {
        Pages page = pages.pmid(String.valueOf(number))
                .doi("10.5555/bench." + number)
                .title("Of kettles and their harbours, a study of many tides, number " + number)
                .by("Quill", "Lamp", "Inkwell", "Whistle", "Tide")
                .date("2024-03-26")
                .types("Journal Article", "Review")
                .keywords("tide", "kettle", "harbour")
                .saying(
                        section("BACKGROUND", number),
                        section("METHODS", number),
                        section("RESULTS", number),
                        section("CONCLUSIONS", number));
        for (int i = 0; i < 4; i++) {
            page.relating("Another kettle, a study of tide number " + (number + i), "2023");
        }
        return page.page();
    }

    private static Section section(String label, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            text.append("The kettle ").append(number * 31 + i * 7).append(" explains more than the moon did. ");
        }
        return new Section(label, text.toString());
    }
}
