/**
 * What the three services answer alike over HTTP: every error as RFC 9457 problem details, and the refusal to run in
 * production with the issuer of the local stack.
 */
@NullMarked
package org.lectern.http;

import org.jspecify.annotations.NullMarked;
