package org.lectern.catalog.search;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.lectern.catalog.search.index.PaperIndex;

/** Opens the index when the service starts and closes it when it ends. */
class IndexOfThisInstance {
    /** A folder in use is a mistake of configuration, for which Quarkus prints one sentence and no stack trace. */
    @Produces
    @Singleton
    PaperIndex open(SearchSettings settings) {
        try {
            return PaperIndex.open(settings.folder());
        } catch (PaperIndex.FolderInUse inUse) {
            throw new ConfigurationException(inUse.getMessage());
        }
    }

    void close(@Disposes PaperIndex index) {
        index.close();
    }
}
