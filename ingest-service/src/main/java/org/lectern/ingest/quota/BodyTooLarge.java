package org.lectern.ingest.quota;

/** Tells that a body is longer than what is read of its kind. */
public final class BodyTooLarge extends RuntimeException {
    private final long most;

    /** Of such bodies at most so many bytes are read. */
    public BodyTooLarge(long most) {
        super("more than " + most + " bytes");
        this.most = most;
    }

    /** The length of the longest body that is read, in bytes. */
    public long most() {
        return most;
    }
}
