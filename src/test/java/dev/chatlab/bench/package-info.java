/** Measurements, not tests: they print tables and assert nothing. {@code docs/benchmarks.md} says how to read them. */
package dev.chatlab.bench;
