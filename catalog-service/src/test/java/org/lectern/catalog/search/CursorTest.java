package org.lectern.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.catalog.search.index.Hits;

class CursorTest {
    private final Cursor cursor = new Cursor(
            UUID.randomUUID(), new Hits.Place(42, 3.25f, UUID.randomUUID().toString()));

    @Test
    void isReadAsItWasWritten() {
        assertThat(Cursor.of(cursor.text("salt tides"), "salt tides")).contains(cursor);
    }

    @Test
    void isBoundToItsQuery() {
        assertThat(Cursor.of(cursor.text("salt tides"), "salt tide")).isEmpty();
    }

    @Test
    void anyChangeOfItIsNoticed() {
        String text = cursor.text("tides");
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(Cursor.of(changed, "tides")).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "null", "????", "AAAA", "%00", "ä", "=====", "-1"})
    void garbageIsNoCursor(String garbage) {
        assertThat(Cursor.of(garbage, "tides")).isEmpty();
        assertThat(Cursor.of(cursor.text("tides") + garbage + "A", "tides")).isEmpty();
    }

    @Test
    void randomBytesAreNoCursor() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(Cursor.of(text, "tides")).isEmpty();
        }
    }
}
