/**
 * Everything Lectern needs on one machine without Docker: a real Kafka broker, a real PostgreSQL server and an issuer of
 * tokens, for the tests of every module and for the {@code lectern} command.
 */
@NullMarked
package org.lectern.localstack;

import org.jspecify.annotations.NullMarked;
