package org.lectern.catalog.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/** The folder of an index: opened by one writer at a time, emptied when what lies in it cannot be read. */
final class IndexFolder {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    /** Small enough for a heap of 128 MB, large enough for segments of thousands of papers. */
    private static final double BUFFERED_MEGABYTES = 32;

    private IndexFolder() {}

    /** Opens the writer and has read every file once: what is damaged is emptied, and the feed fills it again. */
    static IndexWriter open(Path path, Analyzer analyzer) throws IOException {
        FSDirectory directory = FSDirectory.open(path);
        try {
            return intact(directory, analyzer);
        } catch (LockObtainFailedException held) {
            directory.close();
            throw new PaperIndex.FolderInUse(path, held);
        } catch (IOException failure) {
            if (!isDamage(failure)) {
                directory.close();
                throw failure;
            }
            LOG.warnf("The search index in %s is damaged and will be built anew: %s", path, failure.getMessage());
            empty(directory);
            return writer(directory, analyzer);
        }
    }

    private static IndexWriter intact(Directory directory, Analyzer analyzer) throws IOException {
        IndexWriter writer = writer(directory, analyzer);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        } catch (IOException failure) {
            writer.rollback();
            throw failure;
        }
        return writer;
    }

    private static IndexWriter writer(Directory directory, Analyzer analyzer) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(BUFFERED_MEGABYTES)
                        .setCommitOnClose(false));
    }

    private static boolean isDamage(IOException failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof IndexNotFoundException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException;
    }

    private static void empty(Directory directory) throws IOException {
        try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                held.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
