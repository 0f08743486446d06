package org.lectern.ingest.parse.nbib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PersonNames;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.tagged.TaggedFields;
import org.lectern.ingest.parse.tagged.TaggedFields.Field;

/** The authors in order: a full name, or the short one where no full one stands before it, and groups. */
final class NbibAuthors {

    private NbibAuthors() {}

    static List<Author> read(TaggedFields fields) {
        List<Author> authors = new ArrayList<>();
        boolean full = false;
        for (Field field : fields.inOrder()) {
            author(field, full).ifPresent(authors::add);
            full = field.tag().equals("FAU") || full && !field.tag().equals("AU");
        }
        return List.copyOf(authors);
    }

    /** The author that a field names; a short name behind its full one names nobody new. */
    private static Optional<Author> author(Field field, boolean full) {
        return switch (field.tag()) {
            case "FAU" -> PersonNames.familyFirst(field.value());
            case "AU" -> full ? Optional.empty() : PersonNames.initialsLast(field.value());
            case "CN" -> Optional.ofNullable(Prose.orNull(field.value())).map(Author::group);
            default -> Optional.empty();
        };
    }
}
