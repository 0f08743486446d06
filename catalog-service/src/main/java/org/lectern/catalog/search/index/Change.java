package org.lectern.catalog.search.index;

/** What is to become of one paper in the index. */
public sealed interface Change {
    /** The paper's id in the catalog. */
    String id();

    /** The paper is as it says now. */
    record Put(IndexedPaper paper) implements Change {
        @Override
        public String id() {
            return paper.id();
        }
    }

    /** There is no paper of this id any more. */
    record Remove(String id) implements Change {}
}
