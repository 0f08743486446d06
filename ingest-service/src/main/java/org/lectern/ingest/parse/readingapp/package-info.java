/**
 * The text of the reading app's article page: types, controls, title, authors, journal line, abstract, full-text hints,
 * related resources and the CME offer, in that order, with boilerplate in between.
 */
@NullMarked
package org.lectern.ingest.parse.readingapp;

import org.jspecify.annotations.NullMarked;
