/**
 * The Score: a picture of a discussion with a staff per speaker, a bar per turn as long as its words, arcs to what each answers,
 * and the ideas that were taken up most. Pure: the same turns give the same picture, to the byte.
 */
@NullMarked
package dev.chatlab.score;

import org.jspecify.annotations.NullMarked;
